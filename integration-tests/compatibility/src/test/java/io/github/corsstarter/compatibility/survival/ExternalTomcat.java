package io.github.corsstarter.compatibility.survival;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Tomcat in a process of its own, with a {@code server.xml} and a WAR in
 * {@code webapps}, as if it had been there before the application.
 */
final class ExternalTomcat implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	private static final Pattern JARS = Pattern.compile("tomcat-embed-core|jakarta.annotation-api");

	private static final String SERVER_XML = """
			<Server port="-1">
				<Service name="Catalina">
					<Connector port="%d" address="127.0.0.1" maxPostSize="1024" compression="on" compressionMinSize="100">
						<UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol" />
					</Connector>
					<Engine name="Catalina" defaultHost="localhost">
						<Host name="localhost" appBase="webapps" />
					</Engine>
				</Service>
			</Server>
			""";

	private final Process process;

	private final Path log;

	private final int port;

	private ExternalTomcat(Process process, Path log, int port) {
		this.process = process;
		this.log = log;
		this.port = port;
	}

	/**
	 * Starts Tomcat with an application at {@code /shop}.
	 * @param folder an empty folder for Tomcat
	 * @return the running Tomcat
	 * @throws IOException if a file cannot be written
	 */
	static ExternalTomcat start(Path folder) throws IOException {
		int port = freePort();
		Files.writeString(Files.createDirectories(folder.resolve("conf")).resolve("server.xml"),
				SERVER_XML.formatted(port));
		Files.createDirectories(folder.resolve("temp"));
		War.explode(folder.resolve("webapps/shop"));
		String tomcat = ClassPath.entries()
			.filter((entry) -> JARS.matcher(entry.getFileName().toString()).lookingAt())
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
		Path log = folder.resolve("log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Dcatalina.home=" + folder, "-Djava.io.tmpdir=" + folder.resolve("temp"), "-cp", tomcat,
				"org.apache.catalina.startup.Tomcat", "--await")
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		return new ExternalTomcat(process, log, port);
	}

	/** Where the application is, as soon as it answers. */
	URI application() throws IOException, InterruptedException {
		URI application = URI.create("http://127.0.0.1:" + this.port + "/shop");
		Instant deadline = Instant.now().plus(PATIENCE);
		while (Instant.now().isBefore(deadline) && this.process.isAlive()) {
			if (answers(application)) {
				return application;
			}
			Thread.sleep(50);
		}
		throw new IllegalStateException("The application did not start:\n" + Files.readString(this.log));
	}

	private static boolean answers(URI application) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(application + "/open/ok")).timeout(PATIENCE).build();
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
