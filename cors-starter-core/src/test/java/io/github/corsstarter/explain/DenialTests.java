package io.github.corsstarter.explain;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Denial}.
 */
class DenialTests {

	private static final CorsPolicy POLICY = policy();

	private static CorsPolicy policy() {
		return CorsPolicy.compile(CorsPolicySpec.builder("p").allowedOrigins("https://app.example.com").build());
	}

	private static Denial deny(CorsPolicy policy, CorsRequest request) {
		return Denial.of(request, CorsEngine.decide(policy, request));
	}

	private static CorsRequest preflight(String origin, String headers) {
		return new TestDenials.Request("OPTIONS", Map.of("Origin", origin, "Access-Control-Request-Method", "PUT",
				"Access-Control-Request-Headers", headers));
	}

	@Test
	void ofWhenRequestIsAPreflightTellsWhatThePageWanted() {
		Denial denial = deny(POLICY, preflight("https://a'b.example", "x-a,x-b"));
		assertThat(denial.reason()).isEqualTo(CorsRejection.ORIGIN_MALFORMED);
		assertThat(denial.origin()).isEqualTo("https://a\\u0027b.example");
		assertThat(denial.method()).isEqualTo("PUT");
		assertThat(denial.path()).isEqualTo("/");
		assertThat(denial.requestedHeaders()).containsExactly("x-a", "x-b");
		assertThat(denial.missingHeaders()).containsExactly("x-a", "x-b");
		assertThat(denial.text(new ExplainedDenial("So it is.", "")))
			.isEqualTo("CORS preflight denied [origin-malformed]: PUT / from "
					+ "'https://a\\u0027b.example'. So it is. See " + CorsRejection.ORIGIN_MALFORMED.reference());
	}

	@Test
	void equalsWhenPolicyReasonClientOrWordsDifferIsFalse() {
		Denial denial = deny(POLICY, preflight("https://a.example", "x-a"));
		assertThat(denial).isEqualTo(deny(POLICY, preflight("https://a.example", "x-a")));
		assertThat(List.of(deny(policy(), preflight("https://a.example", "x-a")),
				deny(POLICY, preflight("https://b.example", "x-a")),
				deny(POLICY, preflight("https://a.example", "x-b")), deny(POLICY, preflight("null", "x-a")),
				deny(POLICY,
						new TestDenials.Request("GET",
								Map.of("Origin", "https://a.example", "Sec-Fetch-Mode", "cors")))))
			.doesNotContain(denial);
	}

}
