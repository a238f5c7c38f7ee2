package io.github.corsstarter.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What others notice of denials: a page calls the API of an application with a million
 * origins and one event loop, with and without ten strangers a second beside it, each of
 * whom the log explains to. Prints medians in Markdown.
 *
 * @since 0.1.0
 */
public final class DenialComparison {

	private static final int ROUNDS = 9;

	private static final int SECONDS = 5;

	private static final int CONNECTIONS = 4;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final AtomicInteger STRANGERS = new AtomicInteger();

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
			List<Wrk.Result> alone = new ArrayList<>();
			List<Wrk.Result> beside = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				alone.add(load(application.url(), false));
				beside.add(load(application.url(), true));
			}
			System.out.println("| strangers | requests/s | p99 ms |\n| --- | ---: | ---: |");
			print("none", alone);
			print("ten a second", beside);
		}
	}

	private static Wrk.Result load(String url, boolean strangers) throws Exception {
		Wrk load = Wrk.start(url, CONNECTIONS, SECONDS, LoadRequest.ACTUAL.script());
		long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
		while (strangers && System.nanoTime() < end) {
			deny(url);
			Thread.sleep(PAUSE.toMillis());
		}
		return load.result();
	}

	private static void deny(String url) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.header("Origin", "https://stranger" + STRANGERS.incrementAndGet() + ".example")
			.build();
		int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		if (status != 403) {
			throw new IllegalStateException("A stranger got " + status);
		}
	}

	private static void print(String strangers, List<Wrk.Result> results) {
		System.out.printf("| %s | %.0f | %.2f |%n", strangers,
				results.stream().mapToDouble(Wrk.Result::requests).sorted().toArray()[ROUNDS / 2],
				results.stream().mapToDouble(Wrk.Result::p99).sorted().toArray()[ROUNDS / 2]);
	}

}
