package io.github.corsstarter.cli.hop;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real proxy that runs in front of a server, with all of its files in one folder.
 *
 * @param process the process
 * @param url where it listens
 */
record HopProxy(Process process, String url) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/**
	 * Starts a proxy.
	 * @param kind which one
	 * @param folder a folder for its files
	 * @param configuration what it is told besides what it needs to start
	 * @param service the URL of the server behind it
	 */
	static HopProxy start(HopProxyKind kind, Path folder, String configuration, String service)
			throws IOException, InterruptedException {
		// Apache gives its rights away
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		int port = freePort();
		String host = service.substring("http://".length());
		Path file = folder.resolve(kind.file());
		Files.writeString(file,
				kind.template()
					.replace("@CONFIGURATION@", configuration)
					.replace("@PORT@", String.valueOf(port))
					.replace("@SERVICE@", host)
					.replace("@SERVICE_PORT@", host.substring(host.indexOf(':') + 1))
					.replace("@FOLDER@", folder.toString()));
		Path log = folder.resolve("proxy.log");
		ProcessBuilder builder = new ProcessBuilder(kind.command(find(kind.program()).orElseThrow(), file, port));
		builder.environment().put("HOME", folder.toString());
		Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!isListening(port)) {
			assertThat(process.isAlive() && Instant.now().isBefore(deadline)).as(() -> read(log)).isTrue();
			Thread.sleep(10);
		}
		return new HopProxy(process, "http://127.0.0.1:" + port);
	}

	/**
	 * Whether tests with a proxy shall run: where there is one, and wherever
	 * {@code CORS_PROXY_REQUIRED} is {@code true}. There they fail if it is absent.
	 * @param kind which one
	 */
	static boolean isPresentOrRequired(HopProxyKind kind) {
		String required = System.getProperty("CORS_PROXY_REQUIRED", System.getenv("CORS_PROXY_REQUIRED"));
		return find(kind.program()).isPresent() || Boolean.parseBoolean(required);
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

	private static int freePort() throws IOException {
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
