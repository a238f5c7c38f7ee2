package io.github.corsstarter.sample.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Calls of the API as browsers send them, and changes of its policies as an operator
 * does.
 */
class ApiCalls {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String api;

	ApiCalls(String api) {
		this.api = api;
	}

	void preflights(int times, String origin, String headers) {
		for (int i = 0; i < times; i++) {
			send(request("/api/orders", origin).method("OPTIONS", BodyPublishers.noBody())
				.header("Access-Control-Request-Method", "POST")
				.header("Access-Control-Request-Headers", headers));
		}
	}

	void requests(int times, String origin) {
		for (int i = 0; i < times; i++) {
			send(request("/api/status", origin));
		}
	}

	/**
	 * Asks for a change.
	 * @return whether it was made
	 */
	boolean change(String json) {
		return send(HttpRequest.newBuilder(URI.create(this.api + "/actuator/corshistory"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json))) == 200;
	}

	private HttpRequest.Builder request(String path, String origin) {
		return HttpRequest.newBuilder(URI.create(this.api + path))
			.header("Origin", origin)
			.header("Sec-Fetch-Mode", "cors");
	}

	private int send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

}
