package io.github.corsstarter.cli.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A proxy that runs with a generated file, with all of its files in one folder.
 *
 * @param process the process
 * @param port where it listens
 */
record RunningProxy(Process process, int port) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	static RunningProxy start(Path folder, int port, List<String> command) throws IOException, InterruptedException {
		Path log = folder.resolve("proxy.log");
		Process process = process(folder, log, command);
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!isListening(port)) {
			assertThat(process.isAlive() && Instant.now().isBefore(deadline)).as(() -> read(log)).isTrue();
			Thread.sleep(10);
		}
		return new RunningProxy(process, port);
	}

	/** Runs a program to its end, which must be a good one. */
	static void run(Path folder, List<String> command) throws IOException, InterruptedException {
		Path log = folder.resolve("check.log");
		Process process = process(folder, log, command);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(() -> read(log)).isZero();
	}

	private static Process process(Path folder, Path log, List<String> command) throws IOException {
		List<String> found = new ArrayList<>(command);
		found.set(0, find(command.get(0)).orElseThrow().toString());
		ProcessBuilder builder = new ProcessBuilder(found).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("HOME", folder.toString());
		return builder.start();
	}

	/** Debian keeps them where not everybody looks for programs. */
	static Optional<Path> find(String program) {
		return Stream
			.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
					Stream.of("/usr/sbin"))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isListening(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	RawHttp client() {
		return RawHttp.to(this.port);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
