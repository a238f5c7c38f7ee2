package io.github.corsstarter.cli.proxy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A proxy that runs, with all of its files in one folder.
 *
 * @param process the process
 * @param port where it listens
 */
public record RunningProxy(Process process, int port) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/**
	 * Whether tests with a program shall run: where it is, and wherever
	 * {@code CORS_PROXY_REQUIRED} is {@code true}. There they fail if it is absent.
	 * @param program its name
	 * @return {@code true} if they shall
	 */
	public static boolean isPresentOrRequired(String program) {
		String required = System.getProperty("CORS_PROXY_REQUIRED", System.getenv("CORS_PROXY_REQUIRED"));
		return find(program).isPresent() || Boolean.parseBoolean(required);
	}

	/**
	 * Starts a proxy, and waits until it listens.
	 * @param folder a folder for its files
	 * @param port the port that it will listen on
	 * @param command the name of its program, and arguments
	 * @return the proxy
	 */
	public static RunningProxy start(Path folder, int port, List<String> command)
			throws IOException, InterruptedException {
		// Apache gives its rights away
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path log = folder.resolve("proxy.log");
		List<String> found = new ArrayList<>(command);
		found.set(0, find(command.get(0)).orElseThrow().toString());
		ProcessBuilder builder = new ProcessBuilder(found).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("HOME", folder.toString());
		RunningProxy proxy = new RunningProxy(builder.start(), port);
		try {
			proxy.await(log);
			return proxy;
		}
		catch (AssertionError ex) {
			// nobody else ends it
			proxy.close();
			throw ex;
		}
	}

	private void await(Path log) throws InterruptedException {
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!isListening(this.port)) {
			assertThat(this.process.isAlive() && Instant.now().isBefore(deadline)).as(() -> read(log)).isTrue();
			Thread.sleep(10);
		}
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
	 * A port that nobody listens on.
	 * @return the port
	 */
	public static int freePort() {
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

	/**
	 * The URL of the proxy.
	 * @return the URL, without a slash at its end
	 */
	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		List<ProcessHandle> children = this.process.descendants().toList();
		this.process.destroy();
		try {
			if (!this.process.waitFor(5, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		children.forEach(ProcessHandle::destroyForcibly);
	}

}
