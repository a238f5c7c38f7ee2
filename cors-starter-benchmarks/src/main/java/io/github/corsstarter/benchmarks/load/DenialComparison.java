package io.github.corsstarter.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.corsstarter.benchmarks.Scenario;

/**
 * What others notice of denials: a page calls the API of an application with a million
 * origins and one event loop, with nobody beside it, with ten other calls a second that
 * are allowed, and with ten strangers a second, whose denials the log explains. What the
 * second column costs is the other client's share of the machine; what the third costs
 * beyond it is the denials. Prints medians in Markdown.
 *
 * @since 0.1.0
 */
public final class DenialComparison {

	private static final int ROUNDS = 9;

	private static final int SECONDS = 5;

	private static final int CONNECTIONS = 4;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private DenialComparison() {
	}

	/**
	 * Compares on Reactor Netty.
	 * @param arguments none
	 * @throws Exception if a stranger cannot ask
	 */
	public static void main(String[] arguments) throws Exception {
		List<String> options = new ArrayList<>(Variant.STARTER_MILLION.arguments());
		options.addAll(List.of("-Dreactor.netty.ioWorkerCount=1", "--cors.diagnostics.log-denials=all",
				"--logging.threshold.console=off", "--logging.file.name=target/denials.log"));
		try (RunningApplication application = RunningApplication.start(System.getProperty("java.class.path"),
				"reactive", Variant.STARTER_MILLION.origins(), options)) {
			Wrk.start(application.url(), CONNECTIONS, 3 * SECONDS, LoadRequest.ACTUAL.script()).result();
			Map<Beside, List<Wrk.Result>> results = new EnumMap<>(Beside.class);
			for (int round = 0; round < ROUNDS; round++) {
				for (Beside beside : Beside.values()) {
					results.computeIfAbsent(beside, (key) -> new ArrayList<>()).add(load(application.url(), beside));
				}
			}
			System.out.println("| beside | requests/s | p99 ms |\n| --- | ---: | ---: |");
			results.forEach(DenialComparison::print);
		}
	}

	private static Wrk.Result load(String url, Beside beside) throws Exception {
		Wrk load = Wrk.start(url, CONNECTIONS, SECONDS, LoadRequest.ACTUAL.script());
		long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
		while (beside != Beside.NOBODY && System.nanoTime() < end) {
			call(url, beside);
			Thread.sleep(PAUSE.toMillis());
		}
		return load.result();
	}

	private static void call(String url, Beside beside) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Origin", beside.origin()).build();
		int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		if (status != beside.status) {
			throw new IllegalStateException(beside + " got " + status);
		}
	}

	private static void print(Beside beside, List<Wrk.Result> results) {
		System.out.printf("| %s | %.0f | %.2f |%n", beside,
				results.stream().mapToDouble(Wrk.Result::requests).sorted().toArray()[ROUNDS / 2],
				results.stream().mapToDouble(Wrk.Result::p99).sorted().toArray()[ROUNDS / 2]);
	}

	/** Who else calls, ten times a second. */
	private enum Beside {

		NOBODY(0), PAGES(200), STRANGERS(403);

		private final int status;

		Beside(int status) {
			this.status = status;
		}

		/** Each stranger is another one, so that each denial is news to the log. */
		private String origin() {
			return (this == STRANGERS) ? "https://stranger" + NUMBER.incrementAndGet() + ".example"
					: Scenario.ACTUAL.headers().get("Origin");
		}

	}

}
