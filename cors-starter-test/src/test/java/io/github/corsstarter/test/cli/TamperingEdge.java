package io.github.corsstarter.test.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A proxy in front of a server that does to the headers of answers what a test says.
 */
final class TamperingEdge implements AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final HttpServer server;

	private final String target;

	private final Consumer<Map<String, List<String>>> tampering;

	TamperingEdge(String target, Consumer<Map<String, List<String>>> tampering) {
		this.target = target;
		this.tampering = tampering;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), BodyPublishers.noBody());
		exchange.getRequestHeaders().forEach((name, values) -> {
			if (name.equals("Origin") || name.startsWith("Access-control-")) {
				values.forEach((value) -> request.header(name, value));
			}
		});
		HttpResponse<Void> response = send(request.build());
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(response.headers().map());
		headers.keySet().removeAll(List.of("content-length", "transfer-encoding", "connection", "keep-alive", "date"));
		this.tampering.accept(headers);
		headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
		exchange.sendResponseHeaders(response.statusCode(), -1);
		exchange.close();
	}

	private HttpResponse<Void> send(HttpRequest request) throws IOException {
		try {
			return this.client.send(request, BodyHandlers.discarding());
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
