package io.github.corsstarter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;

/**
 * A server that lets the shop work with orders, or an edge in front of one, which does to
 * the headers what a test says.
 */
public final class ShopServer implements AutoCloseable {

	private static final PolicyTransport POLICY = PolicyTransport.of(CorsPolicy.compile(CorsPolicySpec.builder("shop")
		.allowedOrigins("https://app.example.com")
		.allowedMethods("GET", "PUT")
		.allowedHeaders("X-Request-Id")
		.exposedHeaders("Location")
		.allowCredentials(true)
		.build()));

	private final List<String> methods = Collections.synchronizedList(new ArrayList<>());

	private final HttpServer server;

	private final Consumer<Headers> edge;

	public ShopServer() {
		this((headers) -> {
		});
	}

	public ShopServer(Consumer<Headers> edge) {
		this.edge = edge;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	public String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** The methods of the requests that came. */
	public List<String> methods() {
		return this.methods;
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.methods.add(exchange.getRequestMethod());
		HeaderList headers = HeaderList.of();
		for (String name : exchange.getRequestHeaders().keySet()) {
			headers = headers.with(name, exchange.getRequestHeaders().getFirst(name));
		}
		ServerAnswer answer = POLICY.send(new SentRequest(exchange.getRequestMethod(),
				url() + exchange.getRequestURI().getRawPath(), headers, false, null));
		answer.headers().lines().forEach((line) -> exchange.getResponseHeaders().add(line.name(), line.value()));
		this.edge.accept(exchange.getResponseHeaders());
		exchange.sendResponseHeaders(answer.status(), -1);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
