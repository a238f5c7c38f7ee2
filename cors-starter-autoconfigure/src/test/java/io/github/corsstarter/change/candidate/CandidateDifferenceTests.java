package io.github.corsstarter.change.candidate;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PageRequest;
import io.github.corsstarter.web.Shadows;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CandidateDifference}: what a page would notice.
 */
class CandidateDifferenceTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final String A = "allowed-origins: 'https://a.example'";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					A                                  | A                                   | GET /api Origin=https://a.example       | none
					A                                  | A                                   | GET /api Origin=https://b.example       | none
					A                                  | A                                   | GET /api                                | -
					A                                  | allowed-origins: 'https://b.example' | GET /api Origin=https://a.example      | newly-denied
					A                                  | allowed-origins: 'https://b.example' | GET /api Origin=https://b.example      | newly-allowed
					A                                  | allowed-origins: 'https://b.example' | GET /api Origin=http://localhost:8080  | -
					A                                  | allowed-origins: 'https://b.example' | GET /api Origin=https://a.example Sec-Fetch-Mode=navigate | none
					A                                  | allowed-origins: 'https://b.example', exposed-headers: x-a | GET /api Origin=https://a.example Sec-Fetch-Mode=navigate | none
					A                                  | A, allowed-methods: GET             | POST /api Origin=https://a.example      | newly-denied
					A                                  | A, allowed-headers: x-a             | PRE x-a                                 | newly-allowed
					A, allowed-headers: x-a            | A                                   | PRE x-a                                 | newly-denied
					A, allowed-methods: PUT            | A                                   | PRE x-a                                 | other-reason
					A                                  | A, allowed-methods: [GET, HEAD, POST, PATCH] | PRE                          | none
					A                                  | A, max-age: 5m                      | PRE                                     | other-headers
					A                                  | A, max-age: 5m                      | GET /api Origin=https://a.example       | none
					A                                  | A, exposed-headers: x-a             | GET /api Origin=https://a.example       | other-headers
					A                                  | A, exposed-headers: x-a             | PRE                                     | none
					A, exposed-headers: [x-a, x-b]   | A, exposed-headers: [x-b, x-a]    | GET /api Origin=https://a.example       | none
					A                                  | A, allow-credentials: true          | GET /api Origin=https://a.example       | other-headers
					A                                  | A, allow-credentials: true          | GET /api Origin=https://a.example Cookie=a Sec-Fetch-Mode=cors | newly-allowed
					A, allow-credentials: true         | A                                   | GET /api Origin=https://a.example Cookie=a Sec-Fetch-Mode=cors | newly-denied
					A, allow-credentials: true         | A                                   | GET /api Origin=https://a.example Cookie=a | other-headers
					A, allow-credentials: true         | A                                   | PRE                                     | other-headers
					A                                  | A, on-denied: omit-headers          | GET /api Origin=https://b.example       | none
					A, paths: /api/**                  | A                                   | GET /new Origin=https://a.example       | newly-governed
					A, paths: /api/**                  | A                                   | GET /new Origin=https://b.example       | newly-governed
					A                                  | A, paths: /api/**                   | GET /new Origin=https://a.example       | no-longer-governed
					A, paths: /api/**                  | A, paths: /api/**                   | GET /new Origin=https://a.example       | -
					A                                  | allowed-origins: '*'                | GET /api Origin=https://a.example       | none
					""")
	void compareWhenBothDecideSaysWhatThePageWouldNotice(String active, String candidate, String request,
			String expected) {
		CandidateComparison comparison = CandidateComparison.of(generation(active), generation(candidate), List.of(),
				Clock.systemUTC(), null);
		PageRequest sent = PageRequest
			.of(request.startsWith("PRE") ? "OPTIONS /api Origin=https://a.example Access-Control-Request-Method=GET"
					+ request.substring(3).replace(" ", " Access-Control-Request-Headers=") : request);
		comparison.onDecided(sent, Shadows.ask(comparison.active().policies(), sent, false), false);
		assertThat(counted(comparison)).isEqualTo(expected.equals("-") ? "{}" : "{" + expected + "=1}");
		boolean witness = !expected.equals("-") && !expected.equals("none");
		assertThat(comparison.witnesses()).hasSize(witness ? 1 : 0).allSatisfy((seen) -> {
			assertThat(seen.seen().difference().id()).isEqualTo(expected);
			ExplainedDenial explained = explainer(comparison).explain(seen.seen());
			assertThat(explained.explanation()).isNotBlank()
				.doesNotContain("could not be explained")
				.doesNotContain("null");
		});
	}

	@Test
	void compareWhenNothingDiffersAllocatesNoMoreThanOneDecision() {
		CandidateComparison comparison = CandidateComparison.of(generation("A"), generation("A"), List.of(),
				Clock.systemUTC(), null);
		PageRequest request = PageRequest.of("GET /api Origin=https://a.example");
		ActivePolicies active = comparison.active().policies();
		CorsDecision decided = Shadows.ask(active, request, false);
		long decision = leastBytes(() -> Shadows.ask(active, request, false));
		assertThat(leastBytes(() -> comparison.onDecided(request, decided, false))).isLessThanOrEqualTo(decision);
	}

	/** The least of some rounds, since the compiler takes its time. */
	private static long leastBytes(Runnable decision) {
		long least = Long.MAX_VALUE;
		for (int round = 0; round < 20; round++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			for (int i = 0; i < 5_000; i++) {
				decision.run();
			}
			least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / 5_000);
		}
		return least;
	}

	private static WitnessExplainer explainer(CandidateComparison comparison) {
		return new WitnessExplainer(
				new GuardedExplainer(new CorsExplainer(new CorsPolicies(comparison.active()))::explain),
				comparison.candidate());
	}

	private static String counted(CandidateComparison comparison) {
		return comparison.counts()
			.policies()
			.stream()
			.flatMap((policy) -> List.of(CorsRequestKind.PREFLIGHT, CorsRequestKind.ACTUAL)
				.stream()
				.map((kind) -> comparison.counts().of(kind, policy)))
			.filter((counts) -> !counts.isEmpty())
			.findFirst()
			.map(Object::toString)
			.orElse("{}");
	}

	private static Generation generation(String keys) {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors: {" + keys.replaceFirst("^A", A).replace("/api/**", "'/api/**'") + "}");
		LoadedCorsConfiguration loaded = configuration.load();
		return new Generation(
				new ActivePolicies(null, loaded.policies(), List.of(), ManagementPaths.NONE, 1, Instant.EPOCH),
				PropertyOrigins.asOf(configuration.environment()));
	}

}
