package io.github.corsstarter.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A {@link LoadApplication} in a virtual machine of its own.
 */
final class RunningApplication implements AutoCloseable {

	private final Process process;

	private final Figures figures;

	private RunningApplication(Process process, Figures figures) {
		this.process = process;
		this.figures = figures;
	}

	static RunningApplication start(String classPath, String stack, int origins, List<String> arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
		arguments.stream().filter(RunningApplication::isForJava).forEach(command::add);
		command.addAll(List.of("-cp", classPath, LoadApplication.class.getName(),
				"--spring.main.web-application-type=" + stack));
		arguments.stream().filter((argument) -> !isForJava(argument)).forEach(command::add);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put(LoadApplication.ORIGINS, String.valueOf(origins));
		try {
			Process process = builder.start();
			return new RunningApplication(process, figures(process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isForJava(String argument) {
		return argument.startsWith("-D") || argument.startsWith("-X");
	}

	private static Figures figures(Process process) throws IOException {
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		StringBuilder log = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(LoadApplication.READY)) {
				int[] values = Stream.of(line.split(" ")).skip(1).mapToInt(Integer::parseInt).toArray();
				return new Figures(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
			}
			log.append(line).append('\n');
		}
		throw new IllegalStateException("The application did not start:\n" + log);
	}

	Figures figures() {
		return this.figures;
	}

	String url() {
		return "http://127.0.0.1:" + this.figures.port() + "/v1/orders";
	}

	/**
	 * Ends the application and waits for what it writes at its end. The process itself is
	 * not told to end, since that closes its output, and a cache of classes is not
	 * written then.
	 */
	@Override
	public void close() {
		this.process.toHandle().destroy();
		try {
			this.process.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.process.onExit().join();
	}

	/**
	 * What an application says of itself when it is ready.
	 *
	 * @param port where it listens
	 * @param millis how long it took since the start of the virtual machine
	 * @param cpu the milliseconds of processor time until then, of all threads
	 * @param settled the same half a second later, when the background is done
	 * @param beans how many beans are defined
	 * @param classes how many classes are loaded
	 * @param heap what is used of the heap after a collection, in KB
	 */
	record Figures(int port, int millis, int cpu, int settled, int beans, int classes, int heap) {
	}

}
