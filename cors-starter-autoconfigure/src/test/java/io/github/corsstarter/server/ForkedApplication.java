package io.github.corsstarter.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application in a JVM of its own.
 *
 * @param process the JVM
 * @param output what it has printed until it was started
 * @param port where it listens
 */
record ForkedApplication(Process process, List<String> output, int port) implements AutoCloseable {

	private static final Pattern STARTED = Pattern.compile(" started on port (\\d+)");

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	/** Starts an application and waits until it listens. */
	static ForkedApplication start(Class<?> main, String classPath, List<String> options, String... arguments)
			throws IOException {
		Process process = fork(main, classPath, options, arguments);
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		List<String> output = new ArrayList<>();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			output.add(line);
			Matcher matcher = STARTED.matcher(line);
			if (matcher.find()) {
				return new ForkedApplication(process, output, Integer.parseInt(matcher.group(1)));
			}
		}
		throw new IllegalStateException("The application did not start:\n" + String.join("\n", output));
	}

	/** Starts a JVM whose output is not read but to find what went wrong. */
	static Process fork(Class<?> main, String classPath, List<String> options, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// as the tests: what runs for seconds is not worth the second compiler
		command.add("-XX:TieredStopAtLevel=1");
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, main.getName(), "--server.port=0", "--spring.main.banner-mode=off"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		// variables of the build, such as CORS_BROWSER_REQUIRED, look like keys
		builder.environment().keySet().removeIf((name) -> name.startsWith("CORS_"));
		return builder.start();
	}

	HttpResponse<String> preflight(String origin) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/secret"))
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
			.header("Origin", origin)
			.header("Access-Control-Request-Method", "GET")
			.build();
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
