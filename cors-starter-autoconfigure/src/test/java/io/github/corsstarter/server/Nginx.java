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
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An nginx of its own, with all of its files in one folder.
 *
 * @param process the process
 */
record Nginx(Process process) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String CONFIGURATION = """
			daemon off;
			master_process off;
			pid nginx.pid;
			error_log stderr;
			events {}
			http {
				access_log off;
				client_body_temp_path body;
				proxy_temp_path proxy;
				fastcgi_temp_path fastcgi;
				uwsgi_temp_path uwsgi;
				scgi_temp_path scgi;
			%s
			}
			""";

	/** Debian keeps it where not everybody looks for programs. */
	private static final Optional<Path> PROGRAM = Stream
		.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)), Stream.of("/usr/sbin"))
		.map((folder) -> Path.of(folder, "nginx"))
		.filter(Files::isExecutable)
		.findFirst();

	/**
	 * Whether tests with nginx shall run: where there is one, and wherever
	 * {@code CORS_PROXY_REQUIRED} is {@code true}, as a system property or in the
	 * environment. There they fail if it is absent.
	 */
	static boolean isPresentOrRequired() {
		String required = System.getProperty("CORS_PROXY_REQUIRED", System.getenv("CORS_PROXY_REQUIRED"));
		return PROGRAM.isPresent() || Boolean.parseBoolean(required);
	}

	/**
	 * Starts nginx.
	 * @param folder a folder for its files
	 * @param http what stands in its {@code http} block
	 * @param port a port that it will listen on
	 */
	static Nginx start(Path folder, String http, int port) throws IOException, InterruptedException {
		assertThat(PROGRAM).as("nginx").isPresent();
		Path configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(http));
		Path log = folder.resolve("nginx.log");
		Process process = new ProcessBuilder(PROGRAM.orElseThrow().toString(), "-p", folder.toString(), "-e", "stderr",
				"-c", configuration.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!isListening(port)) {
			assertThat(process.isAlive() && Instant.now().isBefore(deadline)).as(() -> read(log)).isTrue();
			Thread.sleep(10);
		}
		return new Nginx(process);
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
