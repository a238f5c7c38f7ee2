package io.github.corsstarter.paths;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A started application, asked over sockets, one request after the other.
 *
 * @param context the application
 */
record RunningPaths(ConfigurableApplicationContext context) implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	static final String APP = "https://app.example.com";

	static final String STRANGER = "https://stranger.example";

	/** Sends a request with header lines. */
	Asked ask(String method, String target, String... headers) {
		this.context.getBean(LastDecision.class).take();
		StringBuilder request = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
		request.append("Host: localhost:").append(port()).append("\r\n");
		boolean handshake = false;
		for (String header : headers) {
			request.append(header).append("\r\n");
			handshake |= header.startsWith("Upgrade");
		}
		request.append("Connection: ").append(handshake ? "Upgrade" : "close").append("\r\n\r\n");
		PathAnswer answer = PathAnswer.send(port(), request.toString());
		return new Asked(answer, this.context.getBean(LastDecision.class).take());
	}

	Asked handshake(String target, String... headers) {
		String[] all = new String[headers.length + 3];
		System.arraycopy(headers, 0, all, 3, headers.length);
		all[0] = "Upgrade: websocket";
		all[1] = "Sec-WebSocket-Version: 13";
		all[2] = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
		return ask("GET", target, all);
	}

	/** Asks the actuator what would become of a page's request. */
	Explained explain(String target) {
		String prefix = property("server.servlet.context-path") + property("spring.mvc.servlet.path")
				+ property("spring.webflux.base-path");
		String question = "http://localhost:" + port() + prefix + "/actuator/corsexplain?origin=" + APP + "&path="
				+ URLEncoder.encode(target, StandardCharsets.UTF_8);
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(question))
				.header("Accept", "application/json")
				.build();
			return Explained.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(question, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String property(String name) {
		return this.context.getEnvironment().getProperty(name, "");
	}

	private int port() {
		return Integer.parseInt(this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	@Override
	public void close() {
		this.context.close();
		// other tests of the process read the log
		LoggingSystem.get(RunningPaths.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	/**
	 * What came of a request.
	 *
	 * @param answer the answer
	 * @param decided what was decided, or {@code null} if nothing was
	 */
	record Asked(PathAnswer answer, LastDecision.@Nullable Decided decided) {

		@Nullable String handler() {
			return this.answer.handler();
		}

		boolean isAmbiguous() {
			return this.decided != null && this.decided.isAmbiguous();
		}

		@Nullable String policy() {
			return (this.decided != null) ? this.decided.policy() : null;
		}

	}

}
