package io.github.corsstarter.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/**
 * Sixteen connections that send requests of whichever origins as fast as they are
 * answered, and two beside them of a page that is allowed.
 */
final class OriginFlood implements AutoCloseable {

	private static final int CONNECTIONS = 16;

	private static final int PAGES = 2;

	private static final String PATH = "/open/page/any";

	private final List<FloodConnection> connections = new ArrayList<>();

	private final List<FloodConnection> pages = new ArrayList<>();

	private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS + PAGES);

	private final String page;

	/**
	 * Connects to a server.
	 * @param page an origin that is allowed
	 */
	OriginFlood(RunningServer server, String page) throws IOException {
		this.page = page;
		for (int i = 0; i < CONNECTIONS; i++) {
			this.connections.add(new FloodConnection(server.port()));
		}
		for (int i = 0; i < PAGES; i++) {
			this.pages.add(new FloodConnection(server.port()));
		}
	}

	/**
	 * Floods the server.
	 * @param from the number of the first request
	 * @param to the number after the last one
	 * @param origins the origin of each request
	 * @param status what each is answered
	 * @return how many requests of the page were answered in a second meanwhile
	 */
	double run(int from, int to, IntFunction<String> origins, int status) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		long start = System.nanoTime();
		List<Future<Integer>> flood = new ArrayList<>();
		for (int i = 0; i < CONNECTIONS; i++) {
			FloodConnection connection = this.connections.get(i);
			int first = from + i;
			flood.add(this.threads.submit(() -> flood(connection, first, to, origins, status)));
		}
		List<Future<Integer>> pages = this.pages.stream()
			.map((connection) -> this.threads.submit((Callable<Integer>) () -> browse(connection, over)))
			.toList();
		try {
			sum(flood);
		}
		finally {
			over.set(true);
		}
		return sum(pages) * 1e9 / (System.nanoTime() - start);
	}

	private static int flood(FloodConnection connection, int from, int to, IntFunction<String> origins, int status)
			throws IOException {
		for (int i = from; i < to; i += CONNECTIONS) {
			check(connection.ask(((i & CONNECTIONS) != 0) ? "OPTIONS" : "GET", PATH, origins.apply(i)), status);
		}
		return to;
	}

	private int browse(FloodConnection connection, AtomicBoolean over) throws IOException {
		int requests = 0;
		while (!over.get()) {
			check(connection.ask("GET", PATH, this.page), 200);
			requests++;
		}
		return requests;
	}

	private static void check(int status, int expected) {
		// a preflight that is allowed has no body
		if (status != expected && (expected != 200 || status != 204)) {
			throw new IllegalStateException("answered " + status);
		}
	}

	private static long sum(List<Future<Integer>> requests) throws InterruptedException, ExecutionException {
		long sum = 0;
		for (Future<Integer> each : requests) {
			sum += each.get();
		}
		return sum;
	}

	@Override
	public void close() throws IOException {
		this.threads.shutdownNow();
		for (FloodConnection connection : this.connections) {
			connection.close();
		}
		for (FloodConnection connection : this.pages) {
			connection.close();
		}
	}

}
