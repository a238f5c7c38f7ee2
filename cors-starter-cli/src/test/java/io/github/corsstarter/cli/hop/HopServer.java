package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;

/**
 * The service behind the hops: it has orders, which caches may keep, and misses all else.
 */
final class HopServer implements AutoCloseable {

	static final String APP = "https://app.example.com";

	static final String SHOP = "https://shop.example.com";

	private static final PolicyTransport POLICY = PolicyTransport.of(CorsPolicy.compile(CorsPolicySpec.builder("shop")
		.allowedOrigins(APP, SHOP)
		.allowedMethods("GET", "PUT")
		.allowedHeaders("X-Request-Id")
		.exposedHeaders("Location")
		.allowCredentials(true)
		.build()));

	private static final byte[] BODY = "orders\n".getBytes(StandardCharsets.US_ASCII);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private final boolean knowsCors;

	HopServer(boolean knowsCors) {
		this.knowsCors = knowsCors;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			ServerAnswer answer = this.knowsCors ? cors(exchange) : ServerAnswer.of(200);
			answer.headers().lines().forEach((line) -> exchange.getResponseHeaders().add(line.name(), line.value()));
			exchange.getResponseHeaders().set("Cors-Policy", "3f2a9c51");
			exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
			boolean missing = !exchange.getRequestURI().getPath().startsWith("/orders");
			boolean options = exchange.getRequestMethod().equals("OPTIONS");
			int status = (answer.status() == 200 && missing && !options) ? 404 : answer.status();
			boolean body = status != 204 && !exchange.getRequestMethod().equals("HEAD");
			exchange.sendResponseHeaders(status, body ? BODY.length : -1);
			if (body) {
				try (OutputStream stream = exchange.getResponseBody()) {
					stream.write(BODY);
				}
			}
		}
	}

	private ServerAnswer cors(HttpExchange exchange) {
		HeaderList headers = HeaderList.of();
		for (String name : exchange.getRequestHeaders().keySet()) {
			headers = headers.with(name, exchange.getRequestHeaders().getFirst(name));
		}
		return POLICY.send(new SentRequest(exchange.getRequestMethod(), url() + exchange.getRequestURI().getRawPath(),
				headers, false, null));
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
