package io.github.corsstarter.server;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that opens a WebSocket to another server, in Chromium. It asks that server for
 * something else first, so that a connection is there which the WebSocket can use.
 */
final class SocketPages implements AutoCloseable {

	private static final long PATIENCE = 60;

	private static final String PAGE = """
			<!doctype html>
			<title>socket</title>
			<script type="module">
				const report = (outcome) => fetch('/report', { method: 'POST', body: outcome });
				await fetch('https://localhost:%1$d/open/x/any', { mode: 'no-cors', credentials: 'include' });
				const socket = new WebSocket('wss://localhost:%1$d/open/socket');
				socket.onopen = () => socket.send('hello');
				socket.onmessage = (event) => report(event.data);
				socket.onerror = () => report('error');
			</script>
			""";

	private static final Optional<Path> CHROMIUM = Stream
		.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
		.map((folder) -> Path.of(folder, "chromium"))
		.filter(Files::isExecutable)
		.findFirst();

	private final HttpServer server;

	private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();

	private SocketPages(HttpServer server) {
		this.server = server;
	}

	/**
	 * Whether tests with Chromium shall run: where there is one, and wherever
	 * {@code CORS_BROWSER_REQUIRED} is {@code true}. There they fail if it is absent.
	 */
	static boolean isPossibleOrRequired() {
		String required = System.getProperty("CORS_BROWSER_REQUIRED", System.getenv("CORS_BROWSER_REQUIRED"));
		return CHROMIUM.isPresent() || Boolean.parseBoolean(required);
	}

	static SocketPages start() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		SocketPages pages = new SocketPages(server);
		server.createContext("/report", pages::report);
		server.start();
		return pages;
	}

	/** The origin of the page where it is opened under a name. */
	String origin(String host) {
		return "http://" + host + ":" + this.server.getAddress().getPort();
	}

	/**
	 * Opens the page.
	 * @param host the name that it is opened under
	 * @param port the port of the server that it opens a WebSocket to
	 * @param folder a folder for what the browser writes
	 * @return what the socket sent, or {@code error}
	 */
	String open(String host, int port, Path folder) throws IOException, InterruptedException {
		assertThat(CHROMIUM).as("Chromium").isPresent();
		this.server.createContext("/" + port, (exchange) -> answer(exchange, PAGE.formatted(port)));
		Process chromium = new ProcessBuilder(CHROMIUM.orElseThrow().toString(), "--headless=new", "--no-sandbox",
				"--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--ignore-certificate-errors",
				"--user-data-dir=" + folder, origin(host) + "/" + port)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			return String.valueOf(this.outcomes.poll(PATIENCE, TimeUnit.SECONDS));
		}
		finally {
			chromium.descendants().forEach(ProcessHandle::destroyForcibly);
			chromium.destroyForcibly().waitFor();
			this.server.removeContext("/" + port);
		}
	}

	private void report(HttpExchange exchange) throws IOException {
		this.outcomes.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		answer(exchange, "");
	}

	private static void answer(HttpExchange exchange, String text) throws IOException {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(200, (content.length > 0) ? content.length : -1);
		exchange.getResponseBody().write(content);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
