package io.github.corsstarter;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OriginUsage}.
 */
class OriginUsageTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

	private static final LocalDate TUESDAY = MONDAY.plusDays(1);

	private static final SafetyRules ALL = new SafetyRules(false, true, true, true, true, true);

	private static final int THREADS = 16;

	private final OriginUsage.Today today = new OriginUsage.Today(MONDAY);

	@ParameterizedTest
	@CsvSource({ "https://a.example.com, 0", "https://b.example.com, 1", "https://x.b.example.com, 2",
			"https://x.y.b.example.com, 3", "https://x.b.example.com:8443, 4", "https://pr-7.example.com, 5", "null, 6",
			"file://, 7", "APP://X, 8" })
	void decideWhenOriginIsAdmittedNotesTheDayOfTheEntryAlone(String origin, int expected) {
		CorsPolicy policy = policy("https://a.example.com", "https://b.example.com", "https://*.b.example.com",
				"https://**.b.example.com", "https://*.b.example.com:*", "https://pr-*.example.com", "null", "file://",
				"app://x");
		policy.keepUsage(this.today);
		decide(policy, "GET", origin);
		assertThat(days(policy)).hasSize(9)
			.satisfies((days) -> assertThat(days.get(expected)).isEqualTo(MONDAY))
			.filteredOn((day) -> day != null)
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "https://any.example", "null" })
	void decideWhenAnyOriginIsAllowedNotesTheDayOfTheStar(String origin) {
		CorsPolicy policy = policy("https://a.example.com", "null", "*", "*");
		policy.keepUsage(this.today);
		decide(policy, "GET", origin);
		assertThat(days(policy)).containsExactly(null, null, MONDAY, null);
	}

	@Test
	void decideWhenOriginIsNotAdmittedNotesNothing() {
		CorsPolicy policy = policy("https://a.example.com");
		policy.keepUsage(this.today);
		decide(policy, "GET", "https://evil.example");
		decide(policy, "GET", "null");
		decide(policy, "GET", "https://a.example.com:443");
		assertThat(days(policy)).containsOnlyNulls();
		decide(policy, "DELETE", "https://a.example.com");
		assertThat(days(policy)).as("denied for its method").containsExactly(MONDAY);
	}

	@Test
	void decideWhenNoRequestWasSentNotesNothing() {
		CorsPolicy policy = policy("https://a.example.com");
		assertThat(policy.usage()).isNull();
		policy.keepUsage(this.today);
		CorsEngine.decide(policy, request("GET", "https://a.example.com"));
		assertThat(days(policy)).containsOnlyNulls();
	}

	@Test
	void decideWhenDayChangesNotesTheLastOne() {
		CorsPolicy policy = policy("https://a.example.com", "https://b.example.com");
		policy.keepUsage(this.today);
		decide(policy, "GET", "https://a.example.com");
		decide(policy, "GET", "https://b.example.com");
		this.today.set(TUESDAY);
		decide(policy, "GET", "https://b.example.com");
		assertThat(days(policy)).containsExactly(MONDAY, TUESDAY);
		// a clock that was wrong and has been set right
		this.today.set(MONDAY);
		decide(policy, "GET", "https://b.example.com");
		assertThat(days(policy)).containsExactly(MONDAY, MONDAY);
	}

	@ParameterizedTest
	@CsvSource({ "1970-01-01, 2020-01-01", "2020-01-01, 2020-01-01", "2099-12-31, 2099-12-31",
			"+100000-01-01, 2199-06-05" })
	void decideWhenClockIsFarOffNotesADay(LocalDate clock, LocalDate expected) {
		CorsPolicy policy = policy("https://a.example.com");
		policy.keepUsage(new OriginUsage.Today(clock));
		decide(policy, "GET", "https://a.example.com");
		assertThat(days(policy)).containsExactly(expected);
	}

	@Test
	void takeOverWhenEntriesAreEqualKeepsTheirDays() {
		CorsPolicy before = policy("https://a.example.com", "https://gone.example.com", "https://*.b.example.com",
				"https://p-*.c.example.com:*", "null", "app://x");
		before.keepUsage(this.today);
		List.of("https://a.example.com", "https://gone.example.com", "https://x.b.example.com",
				"https://p-1.c.example.com:9", "null", "app://x")
			.forEach((origin) -> decide(before, "GET", origin));
		CorsPolicy after = policy("null", "https://new.example.com", "https://p-*.c.example.com:*",
				"https://p-*.c.example.com", "https://*.b.example.com", "https://A.example.com/", "app://X",
				"https://**.b.example.com");
		OriginUsage usage = after.keepUsage(this.today);
		this.today.set(TUESDAY);
		decide(after, "GET", "null");
		assertThat(before.usage()).isNotNull().satisfies(usage::takeOver);
		assertThat(days(after)).containsExactly(TUESDAY, null, MONDAY, null, MONDAY, MONDAY, MONDAY, null);
	}

	@Test
	void keepUsageWhenThereAreManyEntriesTakesAtMostFourBytesEach() {
		int count = 1_000_000;
		CorsPolicy policy = many(count);
		CorsPolicy next = many(count);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		OriginUsage usage = policy.keepUsage(this.today);
		long bytes = threads.getCurrentThreadAllocatedBytes() - before;
		assertThat(bytes).isBetween(2L * count, 4L * count);
		decide(policy, "GET", "https://t999999.example.com");
		OriginUsage later = next.keepUsage(this.today);
		later.takeOver(usage);
		assertThat(later.lastSeen(count - 1)).isEqualTo(MONDAY);
		assertThat(later.lastSeen(0)).isNull();
	}

	@Test
	void decideWhenManyThreadsAndTheDayChangesNotesEachEntry() throws Exception {
		int count = 1000;
		CorsPolicy policy = many(count);
		policy.keepUsage(this.today);
		ExecutorService executor = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<?>> threads = new ArrayList<>();
			for (int thread = 0; thread < THREADS; thread++) {
				int start = thread;
				threads.add(executor.submit(() -> IntStream.range(0, 50 * count).forEach((i) -> {
					decide(policy, "GET", "https://t" + (i + start) % count + ".example.com");
					if (start == 0 && i == 10 * count) {
						this.today.set(TUESDAY);
					}
				})));
			}
			for (Future<?> thread : threads) {
				thread.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(days(policy)).hasSize(count).containsOnly(TUESDAY);
	}

	private static CorsPolicy many(int count) {
		return policy(
				IntStream.range(0, count).mapToObj((i) -> "https://t" + i + ".example.com").toArray(String[]::new));
	}

	private static CorsPolicy policy(String... origins) {
		return CorsPolicy.compile(CorsPolicySpec.builder("default").allowedOrigins(origins).safetyRules(ALL).build());
	}

	private static void decide(CorsPolicy policy, String method, String origin) {
		CorsEngine.decide(policy, request(method, origin), policy.usage());
	}

	private static CorsRequest request(String method, String origin) {
		return TestCorsRequest.of(method, Map.of("Origin", origin));
	}

	private static List<@Nullable LocalDate> days(CorsPolicy policy) {
		OriginUsage usage = policy.usage();
		List<@Nullable LocalDate> days = new ArrayList<>();
		for (int i = 0; usage != null && i < policy.allowedOrigins().size(); i++) {
			days.add(usage.lastSeen(i));
		}
		return days;
	}

}
