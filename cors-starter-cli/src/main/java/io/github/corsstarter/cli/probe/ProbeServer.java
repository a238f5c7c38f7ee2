package io.github.corsstarter.cli.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code GET /probe?target=NAME} with the metrics of a check. One check runs at a
 * time; some requests wait for it, and more of them are turned away. A target is one of
 * the names that the server was started with, so that nobody makes it ask for anything
 * else.
 *
 * @since 0.1.0
 */
public final class ProbeServer implements AutoCloseable {

	static final int WAITING = 4;

	private static final String PATH = "/probe";

	private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

	private static final String TEXT = "text/plain; charset=utf-8";

	private final HttpServer server;

	private final ExecutorService threads = Executors.newFixedThreadPool(WAITING + 2, ProbeServer::thread);

	private final Semaphore running = new Semaphore(1, true);

	private final Semaphore places = new Semaphore(WAITING + 1);

	private final List<String> targets;

	private final BiFunction<String, Duration, String> probe;

	private ProbeServer(HttpServer server, List<String> targets, BiFunction<String, Duration, String> probe) {
		this.server = server;
		this.targets = List.copyOf(targets);
		this.probe = probe;
	}

	/**
	 * Starts a server.
	 * @param address where it listens
	 * @param targets the names of the targets
	 * @param probe checks one of them, within a time, and returns metrics as Prometheus
	 * reads them
	 * @return the server
	 * @throws IOException if it cannot listen there
	 */
	public static ProbeServer start(InetSocketAddress address, List<String> targets,
			BiFunction<String, Duration, String> probe) throws IOException {
		// a request that does not end holds a thread
		System.setProperty("sun.net.httpserver.maxReqTime", "10");
		ProbeServer started = new ProbeServer(HttpServer.create(address, 0), targets, probe);
		started.server.createContext("/", started::handle);
		started.server.setExecutor(started.threads);
		started.server.start();
		return started;
	}

	/**
	 * Where it listens.
	 * @return the address and the port
	 */
	public InetSocketAddress address() {
		return this.server.getAddress();
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "cors-check-probe");
		thread.setDaemon(true);
		return thread;
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String target = target(exchange.getRequestURI().getRawQuery());
			if (!exchange.getRequestMethod().equals("GET")) {
				exchange.getResponseHeaders().set("Allow", "GET");
				answer(exchange, 405, TEXT, "Only GET is answered.\n");
			}
			else if (!exchange.getRequestURI().getPath().equals(PATH)) {
				answer(exchange, 404, TEXT, "Checks are at " + PATH + "?target=" + this.targets.get(0) + ".\n");
			}
			else if (target == null) {
				answer(exchange, 400, TEXT, "The targets are: " + String.join(", ", this.targets) + ".\n");
			}
			else {
				check(exchange, target);
			}
		}
	}

	private @Nullable String target(@Nullable String query) {
		return this.targets.stream().filter((target) -> ("target=" + target).equals(query)).findFirst().orElse(null);
	}

	private void check(HttpExchange exchange, String target) throws IOException {
		if (!this.places.tryAcquire()) {
			busy(exchange);
			return;
		}
		try {
			wait(exchange, target, System.nanoTime());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.places.release();
		}
	}

	private void wait(HttpExchange exchange, String target, long start) throws IOException, InterruptedException {
		Duration limit = ScrapeTimeout.of(exchange.getRequestHeaders().getFirst(ScrapeTimeout.HEADER));
		if (!this.running.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
			busy(exchange);
			return;
		}
		String metrics;
		try {
			metrics = this.probe.apply(target, limit.minusNanos(System.nanoTime() - start));
		}
		finally {
			// before the answer, which somebody may read slowly
			this.running.release();
		}
		answer(exchange, 200, METRICS, metrics);
	}

	private static void busy(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Retry-After", "10");
		answer(exchange, 503, TEXT, "Another check is running.\n");
	}

	private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
		exchange.sendResponseHeaders(status, body.length);
		try (OutputStream stream = exchange.getResponseBody()) {
			stream.write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
