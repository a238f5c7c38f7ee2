package io.github.corsstarter.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Sends requests as a page would.
 *
 * @param base where the application is
 */
record HttpCalls(URI base) {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	HttpResponse<String> get(String path, String... origins) {
		HttpRequest.Builder request = request(path);
		List.of(origins).forEach((origin) -> request.header("Origin", origin));
		return send(request);
	}

	HttpResponse<String> preflight(String path, String origin, String method, String headers) {
		return send(request(path).method("OPTIONS", BodyPublishers.noBody())
			.header("Origin", origin)
			.header("Access-Control-Request-Method", method)
			.header("Access-Control-Request-Headers", headers));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path)).timeout(PATIENCE);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		// a client for each request, since Reactor Netty 1.3.7 may stop reading a
		// connection that is kept alive
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		try {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
