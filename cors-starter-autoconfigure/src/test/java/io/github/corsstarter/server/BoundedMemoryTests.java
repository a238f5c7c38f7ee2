package io.github.corsstarter.server;

import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.RoutedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A flood of requests that all differ leaves the heap and the number of meters where they
 * were. The requests go to the decision of a running application, past the sockets, which
 * would take minutes.
 */
@Tag("long")
class BoundedMemoryTests {

	private static final int FLOOD = 1_000_000;

	private static final long TOLERANCE = 8L << 20;

	@Test
	void applicationWhenMillionRequestsDifferKeepsNothingOfThem() {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com",
				"cors.diagnostics.recent-failures", "50");
		try (RunningServer server = TestServer.TOMCAT.start(properties)) {
			CorsDecider decider = server.context().getBean(CorsDecider.class);
			MeterRegistry registry = server.context().getBean(MeterRegistry.class);
			CorsLedger ledger = server.context().getBean(CorsLedger.class);
			flood(decider, 0, 10_000);
			List<String> meters = meters(registry);
			long before = usedMemory();
			flood(decider, 10_000, FLOOD);
			assertThat(usedMemory() - before).isLessThan(TOLERANCE);
			assertThat(meters(registry)).isEqualTo(meters);
			assertThat(ledger.recentFailures()).hasSize(50);
		}
	}

	/** Without those of the JVM, which come with each kind of garbage collection. */
	private static List<String> meters(MeterRegistry registry) {
		return registry.getMeters()
			.stream()
			.map((meter) -> meter.getId().toString())
			.filter((id) -> id.contains("cors."))
			.sorted()
			.toList();
	}

	private static void flood(CorsDecider decider, int from, int to) {
		for (int i = from; i < to; i++) {
			decider.decide(new HostileRequest(i));
		}
	}

	private static long usedMemory() {
		Runtime runtime = Runtime.getRuntime();
		long used = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			System.gc();
			used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
		}
		return used;
	}

	/**
	 * A request that no other one is like.
	 *
	 * @param number its number
	 */
	private record HostileRequest(int number) implements RoutedRequest {

		private static final List<String> ORIGINS = List.of("https://app.example.com", "https://evil%d.example", "null",
				"garbage %d");

		@Override
		public String method() {
			return (this.number % 2 != 0) ? "OPTIONS" : "M" + this.number;
		}

		@Override
		public @Nullable String header(String name) {
			return switch (name) {
				case CorsHeaders.ORIGIN -> String.format(ORIGINS.get(this.number / 2 % ORIGINS.size()), this.number);
				case CorsHeaders.REQUEST_METHOD -> (this.number % 3 != 0) ? "GET" : "M" + this.number;
				case CorsHeaders.REQUEST_HEADERS -> "x-" + this.number + ",x-" + "y".repeat(this.number % 100);
				default -> null;
			};
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
			return "/path/" + this.number;
		}

	}

}
