package io.github.corsstarter.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.registry.FakeSource;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.RoutedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A flood of unknown origins has a registry read once a second, and leaves heap and
 * meters where they were. The requests go to the decision of a running application.
 */
@Tag("long")
class OriginSourceFloodTests {

	@Test
	void floodOfUnknownOriginsIsOneRefreshASecond() throws InterruptedException {
		try (RunningServer server = TestServer.NETTY.start(
				Map.of("cors.allowed-origin-sources", "tenants", "cors.origin-sources.tenants.refresh-interval", "1h"),
				OriginSourceTests.Tenants.class)) {
			CorsDecider decider = server.context().getBean(CorsDecider.class);
			FakeSource source = server.context().getBean(FakeSource.class);
			OriginRegistry registry = server.context().getBean(OriginRegistry.class);
			flood(decider, 0, 20_000);
			List<String> meters = meters(server);
			long heap = usedMemory();
			int loads = source.loads();
			long start = System.nanoTime();
			flood(decider, 20_000, 1_000_000);
			long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
			assertThat((long) source.loads() - loads).isBetween(1L, seconds + 2);
			assertThat(meters(server)).isEqualTo(meters);
			assertThat(usedMemory() - heap).isLessThan(16L << 20);
			assertThat(registry.sources().get(0).count()).isEqualTo(1);
			assertThat(server.preflight("/secret", "https://tenant.example", "GET").status()).isEqualTo(204);
		}
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
			.map((meter) -> meter.getId().toString())
			.filter((id) -> id.contains("cors."))
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
