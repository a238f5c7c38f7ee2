package io.github.corsstarter.sample.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A program and all that it starts, with a home directory of its own. Neither is left
 * when it is closed.
 */
final class ProcessGroup implements AutoCloseable {

	private static final String SETSID = "setsid";

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** Some libraries ask for the one, some for another. */
	private static final List<String> HOMES = List.of("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
			"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR");

	private final Path home;

	private final Process process;

	private final Thread hook = new Thread(this::end);

	private ProcessGroup(Path home, Process process) {
		this.home = home;
		this.process = process;
	}

	/**
	 * Whether this is a system with process groups: macOS has them, but not the program.
	 */
	static boolean isPossible() {
		return Executables.find(SETSID).isPresent();
	}

	static Path newHome() {
		try {
			return Files.createTempDirectory("browser");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts a program in a home directory, which is deleted at the end. */
	static ProcessGroup start(Path home, Map<String, String> environment, List<String> command) {
		List<String> line = new ArrayList<>(command);
		// the program leads a group of its own, and its process is this one
		line.add(0, SETSID);
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
		builder.environment().putAll(environment);
		HOMES.forEach((name) -> builder.environment().put(name, home.toString()));
		try {
			return new ProcessGroup(home, builder.start()).endingWithJava();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProcessGroup endingWithJava() {
		try {
			Runtime.getRuntime().addShutdownHook(this.hook);
			return this;
		}
		catch (IllegalStateException ex) {
			// Java is about to end already
			end();
			throw ex;
		}
	}

	/** Waits for a line of the program's output, and lets the rest of it pass. */
	String await(Pattern pattern) {
		try {
			return output(pattern).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			close();
			throw new IllegalStateException("The browser did not say '%s'".formatted(pattern), ex);
		}
	}

	/** Waits until the program listens, for one that does not say so. */
	void awaitPort(int port) {
		output(NOTHING);
		try {
			Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
				new Socket(InetAddress.getLoopbackAddress(), port).close();
				return true;
			});
		}
		catch (ConditionTimeoutException ex) {
			close();
			throw ex;
		}
	}

	/** Reads all of the output, or the program would wait for a reader some day. */
	private CompletableFuture<String> output(Pattern pattern) {
		CompletableFuture<String> found = new CompletableFuture<>();
		Thread reader = new Thread(() -> read(pattern, found));
		reader.setDaemon(true);
		reader.start();
		return found;
	}

	private void read(Pattern pattern, CompletableFuture<String> found) {
		StringBuilder output = new StringBuilder();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				Matcher matcher = pattern.matcher(line);
				if (matcher.find()) {
					found.complete(matcher.group(1));
				}
				else if (!found.isDone()) {
					output.append(line).append('\n');
				}
			}
		}
		catch (IOException ex) {
			output.append(ex);
		}
		found.completeExceptionally(new IllegalStateException(output.toString()));
	}

	@Override
	public void close() {
		end();
		Runtime.getRuntime().removeShutdownHook(this.hook);
	}

	private void end() {
		kill();
		this.process.onExit().join();
		delete();
	}

	private void kill() {
		// some of the children lead groups of their own
		List<ProcessHandle> children = this.process.descendants().toList();
		try {
			new ProcessBuilder("sh", "-c", "kill -KILL -- -" + this.process.pid()).redirectErrorStream(true)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		children.forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	private void delete() {
		try (Stream<Path> files = Files.walk(this.home)) {
			files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
		}
		catch (IOException | UncheckedIOException ex) {
			// what a dying process still removes is gone either way
		}
	}

}
