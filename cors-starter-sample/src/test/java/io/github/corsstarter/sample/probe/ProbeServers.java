package io.github.corsstarter.sample.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * A page with the probe, and an API on another origin whose paths fail in ways of their
 * own.
 */
final class ProbeServers implements AutoCloseable {

	static final Path PROBE = Path.of("..", "docs", "guide", "cors-probe.js");

	private static final Set<String> FILES = Set.of("/page.html", "/page.js", "/worker.js");

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final HttpServer page = start(this::servePage);

	private final HttpServer api = start(this::serveApi);

	private final BlockingQueue<Beacon> beacons = new LinkedBlockingQueue<>();

	private HttpServer start(HttpHandler handler) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.setExecutor(this.executor);
			server.createContext("/", handler);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String page() {
		return "http://localhost:" + this.page.getAddress().getPort();
	}

	String api() {
		return "http://localhost:" + this.api.getAddress().getPort();
	}

	BlockingQueue<Beacon> beacons() {
		return this.beacons;
	}

	private void servePage(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			if (path.equals("/csp.html")) {
				exchange.getResponseHeaders().set("Content-Security-Policy", "connect-src 'self'");
				path = "/page.html";
			}
			byte[] content = path.equals("/cors-probe.js") ? Files.readAllBytes(PROBE) : file(path);
			exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
			exchange.sendResponseHeaders((content.length != 0) ? 200 : 404,
					(content.length != 0) ? content.length : -1);
			exchange.getResponseBody().write(content);
		}
	}

	private static byte[] file(String path) throws IOException {
		if (!FILES.contains(path)) {
			return new byte[0];
		}
		try (InputStream file = ProbeServers.class.getResourceAsStream("/probe" + path)) {
			return file.readAllBytes();
		}
	}

	private void serveApi(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		byte[] body = exchange.getRequestBody().readAllBytes();
		if (path.equals("/close")) {
			throw new IOException("on purpose");
		}
		try (exchange) {
			if (path.equals("/cors-reports")) {
				this.beacons.add(Beacon.of(exchange, new String(body, StandardCharsets.UTF_8)));
				exchange.sendResponseHeaders(204, -1);
				return;
			}
			int status = answer(path, exchange.getRequestMethod().equals("OPTIONS"), page(),
					exchange.getResponseHeaders());
			boolean empty = exchange.getRequestMethod().equals("HEAD") || status == 204 || body.length == 0;
			exchange.sendResponseHeaders(status, empty ? -1 : body.length);
			if (!empty) {
				exchange.getResponseBody().write(body);
			}
		}
	}

	/** Sets the headers of an answer, and returns its status. */
	private static int answer(String path, boolean preflight, String page, Headers headers) {
		switch (path) {
			case "/denied", "/error" -> {
				return path.equals("/error") ? 500 : 200;
			}
			case "/preflight" -> {
				return preflight ? 403 : 200;
			}
			case "/corp" -> {
				headers.set("Cross-Origin-Resource-Policy", "same-origin");
				return 200;
			}
			case "/stripped" -> {
				if (!preflight) {
					return 200;
				}
			}
			default -> headers.set("X-Total", "1");
		}
		headers.set("Access-Control-Allow-Origin", page);
		headers.set("Access-Control-Allow-Credentials", "true");
		headers.set("Access-Control-Allow-Headers", "content-type");
		return preflight ? 204 : 200;
	}

	@Override
	public void close() {
		this.page.stop(0);
		this.api.stop(0);
		this.executor.shutdownNow();
	}

	/**
	 * A report as it came.
	 *
	 * @param method the method
	 * @param type the type of the content
	 * @param origin the origin of the page
	 * @param body the report
	 */
	record Beacon(String method, String type, String origin, String body) {

		static Beacon of(HttpExchange exchange, String body) {
			Headers headers = exchange.getRequestHeaders();
			return new Beacon(exchange.getRequestMethod(), String.valueOf(headers.getFirst("Content-Type")),
					String.valueOf(headers.getFirst("Origin")), body);
		}

	}

}
