package io.github.corsstarter.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.registry.FakeSource;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.RoutedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A flood of unknown origins has a registry read once a second, and leaves heap and
 * meters where they were. A million requests go to the decision of a running application.
 * Those over sockets are fewer; a million take some minutes:
 * {@code -Dflood.origins=1000000}.
 */
@Tag("long")
class OriginSourceFloodTests {

	private static final int ORIGINS = Integer.getInteger("flood.origins", 8_000);

	private static final int ROUNDS = 5;

	private static final int ROUND = ORIGINS / ROUNDS;

	/** Enough of what is only compared. */
	private static final int COMPARED = Math.min(ROUND, 20_000);

	private static final long TOLERANCE = 16L << 20;

	/** Nothing of a machine under load makes allowed requests so much slower. */
	private static final double COLLAPSE = 0.1;

	private static final String PAGE = "https://app.example.com";

	private static RunningServer start(TestServer stack) {
		return stack.start(Map.of("cors.allowed-origins", PAGE, "cors.allowed-origin-sources", "tenants",
				"cors.origin-sources.tenants.refresh-interval", "1h"), OriginSourceTests.Tenants.class);
	}

	@Test
	void floodOfUnknownOriginsIsOneRefreshASecond() throws InterruptedException {
		try (RunningServer server = start(TestServer.NETTY)) {
			CorsDecider decider = server.context().getBean(CorsDecider.class);
			FakeSource source = server.context().getBean(FakeSource.class);
			OriginRegistry registry = server.context().getBean(OriginRegistry.class);
			flood(decider, 0, 20_000);
			List<String> meters = meters(server);
			long heap = usedMemory();
			int loads = source.loads();
			long start = System.nanoTime();
			flood(decider, 20_000, 1_000_000);
			assertThat(source.loads() - loads).isBetween(1, mostLoads(start));
			assertThat(meters(server)).isEqualTo(meters);
			assertThat(usedMemory() - heap).isLessThan(TOLERANCE);
			assertThat(registry.sources().get(0).count()).isEqualTo(1);
			assertThat(server.preflight("/secret", "https://tenant.example", "GET").status()).isEqualTo(204);
		}
	}

	/**
	 * Sixteen connections take their share of a machine whatever they ask, so allowed
	 * requests are counted beside three floods in turns: of origins that nobody knows, of
	 * one that is no https origin and has no registry read, and of the page itself.
	 */
	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void floodOverSocketsLeavesAllowedRequestsTheirThroughput(TestServer stack) throws Exception {
		try (RunningServer server = start(stack); OriginFlood flood = new OriginFlood(server, PAGE)) {
			FakeSource source = server.context().getBean(FakeSource.class);
			flood.run(ORIGINS, ORIGINS + 2 * COMPARED, OriginSourceFloodTests::unknown, 403);
			flood.run(0, COMPARED, (i) -> PAGE, 200);
			List<String> meters = meters(server);
			long heap = usedMemory();
			double[] besideDenied = new double[ROUNDS];
			double[] besideAllowed = new double[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				int loads = source.loads();
				long start = System.nanoTime();
				double unknown = flood.run(round * ROUND, (round + 1) * ROUND, OriginSourceFloodTests::unknown, 403);
				assertThat(source.loads() - loads).isLessThanOrEqualTo(mostLoads(start));
				besideDenied[round] = unknown / flood.run(0, COMPARED, (i) -> "http://plain.example", 403);
				besideAllowed[round] = unknown / flood.run(0, COMPARED, (i) -> PAGE, 200);
			}
			assertThat(meters(server)).isEqualTo(meters);
			assertThat(usedMemory() - heap).isLessThan(TOLERANCE);
			System.out.printf(
					"%s: %d unknown origins; allowed requests beside them, compared with those beside one "
							+ "denied origin: %.2f, and beside an allowed one: %.2f%n",
					stack, ROUNDS * ROUND, median(besideDenied), median(besideAllowed));
			assertThat(median(besideDenied)).isGreaterThan(COLLAPSE);
			assertThat(median(besideAllowed)).isGreaterThan(COLLAPSE);
		}
	}

	private static String unknown(int number) {
		return "https://t" + number + ".example";
	}

	/** One at each end of the time, and one in each second between. */
	private static int mostLoads(long start) {
		return (int) Duration.ofNanos(System.nanoTime() - start).toSeconds() + 2;
	}

	private static double median(double[] values) {
		return Arrays.stream(values).sorted().toArray()[values.length / 2];
	}

	private static void flood(CorsDecider decider, int from, int to) throws InterruptedException {
		ExecutorService threads = Executors.newFixedThreadPool(16);
		for (int thread = 0; thread < 16; thread++) {
			int first = from + thread;
			threads.execute(() -> {
				for (int i = first; i < to; i += 16) {
					decider.decide(new UnknownRequest("https://t" + i + ".example"));
				}
			});
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
	}

	/** Without those of the JVM, which come with each kind of garbage collection. */
	private static List<String> meters(RunningServer server) {
		return server.context()
			.getBean(MeterRegistry.class)
			.getMeters()
			.stream()
			.filter((meter) -> !meter.getId().getName().startsWith("jvm."))
			.map((meter) -> meter.getId().toString())
			.sorted()
			.toList();
	}

	private static long usedMemory() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(100);
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	/**
	 * A request of an origin that nobody knows.
	 *
	 * @param origin the origin
	 */
	private record UnknownRequest(String origin) implements RoutedRequest {

		@Override
		public String method() {
			return "GET";
		}

		@Override
		public @Nullable String header(String name) {
			return name.equals(CorsHeaders.ORIGIN) ? this.origin : null;
		}

		@Override
		public String scheme() {
			return "http";
		}

		@Override
		public String host() {
			return "localhost";
		}

		@Override
		public int port() {
			return 80;
		}

		@Override
		public String path() {
			return "/secret";
		}

	}

}
