package io.github.corsstarter.server;

import java.io.File;
import java.io.IOException;
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
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A proxy that runs, with all of its files in one folder.
 *
 * @param process the process
 */
record ProxyProcess(Process process) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/**
	 * Whether tests with a proxy shall run: where there is one, and wherever
	 * {@code CORS_PROXY_REQUIRED} is {@code true}, as a system property or in the
	 * environment. There they fail if it is absent.
	 * @param program the name of its program
	 */
	static boolean isPresentOrRequired(String program) {
		String required = System.getProperty("CORS_PROXY_REQUIRED", System.getenv("CORS_PROXY_REQUIRED"));
		return find(program).isPresent() || Boolean.parseBoolean(required);
	}

	/** Debian keeps them where not everybody looks for programs. */
	private static Optional<Path> find(String program) {
		return Stream
			.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
					Stream.of("/usr/sbin"))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Starts a proxy.
	 * @param folder a folder for its files
	 * @param port a port that it will listen on
	 * @param program the name of its program
	 * @param arguments the arguments of the program
	 */
	static ProxyProcess start(Path folder, int port, String program, String... arguments)
			throws IOException, InterruptedException {
		Optional<Path> path = find(program);
		assertThat(path).as(program).isPresent();
		List<String> command = new ArrayList<>(List.of(path.orElseThrow().toString()));
		command.addAll(List.of(arguments));
		Path log = folder.resolve(program + ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!isListening(port)) {
			assertThat(process.isAlive() && Instant.now().isBefore(deadline)).as(() -> read(log)).isTrue();
			Thread.sleep(10);
		}
		return new ProxyProcess(process);
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
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

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
