package io.github.corsstarter.sample.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.jspecify.annotations.Nullable;

/**
 * What the page of operations asks its own server: the numbers, and to play a scene. A
 * scene changes something, so only the page itself may ask for it.
 */
class OperationsHandler implements HttpHandler {

	static final String NUMBERS = "/numbers.json";

	static final String SCENES = "/scenes/";

	private final AlertNumbers numbers;

	private final PlayedScenes scenes;

	private final PageServer server;

	OperationsHandler(AlertNumbers numbers, PlayedScenes scenes, PageServer server) {
		this.numbers = numbers;
		this.scenes = scenes;
		this.server = server;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			boolean scene = path.startsWith(SCENES);
			if (!exchange.getRequestMethod().equals(scene ? "POST" : "GET")) {
				exchange.sendResponseHeaders(405, -1);
			}
			else if (!scene) {
				answer(exchange, "application/json", this.numbers.json());
			}
			else if (!this.server.origins().contains(exchange.getRequestHeaders().getFirst("Origin"))) {
				exchange.sendResponseHeaders(403, -1);
			}
			else {
				answer(exchange, "text/plain", play(path.substring(SCENES.length())));
			}
		}
	}

	private @Nullable String play(String scene) {
		return this.scenes.play(scene, new ApiCalls(this.server.apiUrl()), this.server.origins().get(0));
	}

	private static void answer(HttpExchange exchange, String type, @Nullable String text) throws IOException {
		if (text == null) {
			exchange.sendResponseHeaders(404, -1);
			return;
		}
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
	}

}
