package io.github.corsstarter.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A started application, asked over sockets.
 *
 * @param context the application
 */
record RunningServer(ConfigurableApplicationContext context) implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	int port() {
		return Integer.parseInt(property("local.server.port"));
	}

	int managementPort() {
		return Integer.parseInt(property("local.management.port"));
	}

	String origin() {
		return "http://localhost:" + port();
	}

	/** Sends a request with header names and values in turn. */
	Answer send(String method, String path, String... headers) {
		return sendTo(port(), method, path, headers);
	}

	Answer sendTo(int port, String method, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.timeout(TIMEOUT)
			.method(method, HttpRequest.BodyPublishers.noBody());
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return exchange(request.build());
	}

	private static Answer exchange(HttpRequest request) {
		try {
			return new Answer(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(request.method() + " " + request.uri() + " failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Posts JSON. */
	Answer post(String path, String json) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
			.timeout(TIMEOUT)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json))
			.build();
		return exchange(request);
	}

	Answer preflight(String path, String origin, String method, String... headers) {
		String[] all = new String[4 + headers.length];
		System.arraycopy(new String[] { "Origin", origin, "Access-Control-Request-Method", method }, 0, all, 0, 4);
		System.arraycopy(headers, 0, all, 4, headers.length);
		return send("OPTIONS", path, all);
	}

	/** Sends bytes as they are and returns what comes back until the server closes. */
	String sendRaw(String request) {
		try (Socket socket = new Socket("localhost", port())) {
			socket.setSoTimeout((int) TIMEOUT.toMillis());
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			InputStream in = socket.getInputStream();
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			// a server may reset the connection of a request that it refuses to read
			return "";
		}
	}

	private String property(String name) {
		return String.valueOf(this.context.getEnvironment().getProperty(name));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
