package io.github.corsstarter;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.conformance.ConformancePolicy;
import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.origin.OriginPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the engine allocates nothing, whatever it is sent.
 */
class AllocationTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final int ROUNDS = 40;

	private static final int DECISIONS = 10_000;

	private static final String APP = "https://app.example.com";

	@ParameterizedTest(name = "{0}")
	@MethodSource("requests")
	void decideWhenWarmAllocatesNothing(String name, CorsPolicy policy, CorsRequest request, boolean allowed) {
		checkBytesPerDecision(policy, request, allowed);
	}

	@ParameterizedTest
	@CsvSource({ "https://tenant-7.example, true", "https://tenant-x.example, false",
			"https://Tenant-7.example, false" })
	void decideWhenOriginMayBeOfSourceAllocatesNothing(String origin, boolean allowed) {
		checkBytesPerDecision(sourced(), actual("GET", origin), allowed);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("requests")
	void decideWhenUsageIsKeptAllocatesNothing(String name, CorsPolicy policy, CorsRequest request, boolean allowed) {
		policy.keepUsage(new OriginUsage.Today(LocalDate.EPOCH));
		checkBytesPerDecision(policy, request, allowed);
	}

	private static void checkBytesPerDecision(CorsPolicy policy, CorsRequest request, boolean allowed) {
		assertThat(CorsEngine.decide(policy, request).rejection() == null).isEqualTo(allowed);
		double least = Double.MAX_VALUE;
		for (int round = 0; round < ROUNDS && least >= 1; round++) {
			least = Math.min(least, bytesPerDecision(policy, request));
		}
		assertThat(least).as("bytes per decision").isLessThan(1);
	}

	static Stream<Arguments> requests() {
		CorsPolicy some = ConformancePolicy.CREDENTIALS.compile();
		CorsPolicy any = ConformancePolicy.ANY_METHOD_ANY_HEADER.compile();
		CorsPolicy within = withinLabels();
		return Stream.of(Arguments.of("no origin", some, TestCorsRequest.of("GET", Map.of()), true),
				Arguments.of("same origin", some, actual("POST", "https://api.example.com"), true),
				Arguments.of("exact origin", some, actual("GET", APP), true),
				Arguments.of("one label", some, actual("GET", "https://tenant.one.example.com:8443"), true),
				Arguments.of("any depth", some, actual("GET", "https://a.b.c.deep.example.com"), true),
				Arguments.of("any port", some, actual("GET", "https://ports.example.com:8080"), true),
				Arguments.of("origin of an app", some,
						actual("GET", "safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000001"), true),
				Arguments.of("origin of an app, pattern", some, actual("GET", "App://A.Panel.Example"), true),
				Arguments.of("origin of an app, miss", some, actual("GET", "App://A.Evil.Example"), false),
				Arguments.of("host without a name", some, actual("GET", "app://."), true),
				Arguments.of("any origin", ConformancePolicy.ANY_ORIGIN.compile(), actual("GET", APP), true),
				Arguments.of("any origin, app", ConformancePolicy.ANY_ORIGIN.compile(), actual("GET", "File://"), true),
				Arguments.of("miss", some, actual("GET", "https://evil.example"), false),
				Arguments.of("near miss", some, actual("GET", "https://a.b.one.example.com"), false),
				Arguments.of("within a label", within, actual("GET", "https://a-7-my-team.vercel.app"), true),
				Arguments.of("within a label, miss", within, actual("GET", "https://a-7-my-teams.vercel.app"), false),
				Arguments.of("within a label, empty", within, actual("GET", "https://pr--shop.example.com"), false),
				Arguments.of("null", some, actual("GET", "null"), false),
				Arguments.of("malformed", some, actual("GET", APP + ":443"), false),
				Arguments.of("origin of 8 KB", some, actual("GET", "https://" + "a.".repeat(4096)), false),
				Arguments.of("method not allowed", some, actual("DELETE", APP), false),
				Arguments.of("any method", any, actual("patch", APP), true),
				Arguments.of("preflight", some, preflight("PUT", "authorization,x-request-id"), true),
				Arguments.of("preflight, tabs", some, preflight("PUT", "authorization,\tx-request-id"), true),
				Arguments.of("preflight, any method and header", any, preflight("patch", "X-A, X-B"), true),
				Arguments.of("preflight, method not allowed", some, preflight("DELETE", "authorization"), false),
				Arguments.of("preflight, forbidden method", any, preflight("trace", "x-a"), false),
				Arguments.of("preflight, header not allowed", some, preflight("PUT", "authorization,x-evil"), false),
				Arguments.of("preflight, malformed", some, preflight("PUT", "x y"), false),
				Arguments.of("preflight, 250 names", any, preflight("PUT", "x-request-id,".repeat(250)), true),
				Arguments.of("preflight, repeated names", some, preflight("PUT", "x-request-id,".repeat(250)), false),
				Arguments.of("preflight, names of 8 KB", some, preflight("PUT", "authorization,".repeat(600)), false),
				Arguments.of("preflight, method of 8 KB", any, preflight("X".repeat(8192), "x-a"), false));
	}

	private static CorsPolicy sourced() {
		CorsPolicy policy = CorsPolicy.compile(
				CorsPolicySpec.builder("sourced").allowedOrigins(APP).allowedOriginSources("empty", "many").build());
		SourcedOrigins many = new SourcedOrigins("many");
		ExactOriginsBuilder origins = new ExactOriginsBuilder();
		IntStream.range(0, 10_000)
			.mapToObj((i) -> OriginPattern.parse("https://tenant-" + i + ".example"))
			.forEach(origins::add);
		many.replace(origins.build(), Instant.EPOCH);
		policy.readFrom(List.of(new SourcedOrigins("empty"), many));
		return policy;
	}

	private static CorsPolicy withinLabels() {
		Stream<String> many = IntStream.range(0, 10_000).mapToObj((i) -> "https://a-" + i + "*-" + i + ".vercel.app");
		return CorsPolicy.compile(
				CorsPolicySpec.builder("within-labels")
					.allowedOrigins(Stream
						.concat(Stream.of("https://*-my-team.vercel.app", "https://pr-*-shop.example.com"), many)
						.toArray(String[]::new))
					.safetyRules(new SafetyRules(false, false, false, false, false, true))
					.build());
	}

	private static CorsRequest actual(String method, String origin) {
		return TestCorsRequest.of(method, Map.of("Origin", origin));
	}

	private static CorsRequest preflight(String method, String headers) {
		return TestCorsRequest.of("OPTIONS", Map.of("Origin", APP, "Access-Control-Request-Method", method,
				"Access-Control-Request-Headers", headers));
	}

	private static double bytesPerDecision(CorsPolicy policy, CorsRequest request) {
		long answered = 0;
		long before = THREADS.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < DECISIONS; i++) {
			answered += CorsEngine.decide(policy, request, policy.usage()).status();
		}
		long after = THREADS.getCurrentThreadAllocatedBytes();
		assertThat(answered).isNotNegative();
		return (double) (after - before) / DECISIONS;
	}

}
