package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * An application behind a proxy. The request header {@code X-Upstream} says what it does,
 * or the query {@code upstream=own}: {@code own} CORS headers, wrong ones and two of
 * some; an {@code error} with such headers; {@code vary} for a {@code Vary} of its own;
 * {@code gone} for no answer at all; anything else for a plain answer.
 */
final class EdgeUpstream implements AutoCloseable {

	static final String OWN_ORIGIN = "https://upstream.example";

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	EdgeUpstream() {
		this(create());
	}

	private EdgeUpstream(HttpServer server) {
		this.server = server;
		this.server.setExecutor(this.threads);
		this.server.createContext("/", EdgeUpstream::handle);
		this.server.start();
	}

	/** One that speaks TLS. */
	static EdgeUpstream of(SSLContext context) {
		try {
			HttpsServer server = HttpsServer.create(anyPort(), 0);
			server.setHttpsConfigurator(new HttpsConfigurator(context));
			return new EdgeUpstream(server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpServer create() {
		try {
			return HttpServer.create(anyPort(), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InetSocketAddress anyPort() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
	}

	String url() {
		return "http://127.0.0.1:" + port();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	private static void handle(HttpExchange exchange) throws IOException {
		String mode = "upstream=own".equals(exchange.getRequestURI().getRawQuery()) ? "own"
				: String.valueOf(exchange.getRequestHeaders().getFirst("X-Upstream"));
		if (mode.equals("gone")) {
			exchange.close();
			return;
		}
		Headers headers = exchange.getResponseHeaders();
		if (mode.equals("own") || mode.equals("error")) {
			headers.add("Access-Control-Allow-Origin", OWN_ORIGIN);
			headers.add("Access-Control-Allow-Origin", "*");
			headers.add("Access-Control-Allow-Credentials", "true");
			headers.add("Access-Control-Allow-Methods", "PURGE");
			headers.add("Access-Control-Allow-Headers", "X-Secret");
			headers.add("Access-Control-Expose-Headers", "X-Secret");
			headers.add("Access-Control-Max-Age", "1");
			headers.add("Access-Control-Allow-Private-Network", "true");
		}
		if (mode.equals("vary")) {
			headers.add("Vary", "Accept-Encoding");
		}
		headers.add("X-Answered-By", "upstream");
		headers.add("X-Asked-Host", String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
		headers.add("X-Asked-For", exchange.getRequestURI().getRawPath());
		exchange.sendResponseHeaders(mode.equals("error") ? 500 : 200, -1);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
