package io.github.corsstarter.coexistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server behind the gateways. On paths that end with {@code cors} it lets everybody do
 * everything.
 */
final class RoutedServer {

	/** Where it is. It runs as long as the tests. */
	static final String URI = start();

	private RoutedServer() {
	}

	private static String start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", RoutedServer::answer);
			server.start();
			return "http://localhost:" + server.getAddress().getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(HttpExchange exchange) throws IOException {
		if (exchange.getRequestURI().getPath().endsWith("/cors")) {
			allowAll(exchange.getRequestHeaders().getFirst("Origin"), exchange.getResponseHeaders());
		}
		byte[] body = "upstream".getBytes(StandardCharsets.US_ASCII);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static void allowAll(String origin, Headers headers) {
		headers.set("Access-Control-Allow-Origin", (origin != null) ? origin : "*");
		headers.set("Access-Control-Allow-Credentials", "true");
		headers.set("Access-Control-Allow-Methods", "GET, DELETE");
		headers.set("Access-Control-Allow-Headers", "x-ours, x-theirs");
		headers.set("Access-Control-Allow-Private-Network", "true");
		headers.set("Access-Control-Expose-Headers", "x-theirs");
		headers.set("Vary", "Accept-Language, Origin");
	}

}
