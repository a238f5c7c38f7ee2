package io.github.corsstarter.explain;

import java.util.HashMap;
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
		return new TestDenials.Request("OPTIONS", preflightHeaders(origin, headers));
	}

	private static Map<String, String> preflightHeaders(String origin, String headers) {
		return Map.of("Origin", origin, "Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers",
				headers);
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

	@Test
	void equalsWhenRequestsDifferBehindWhatIsShownIsTrue() {
		String origin = "https://" + "a".repeat(300);
		Denial denial = deny(POLICY, preflight(origin + ".example", "x-a"));
		assertThat(denial).isEqualTo(deny(POLICY, preflight(origin + ".example.com", "x-a")))
			.hasSameHashCodeAs(deny(POLICY, preflight(origin + ".example.com", "x-a")));
		assertThat(denial.origin()).isEqualTo(origin.substring(0, ClientText.MAX_LENGTH) + "...");
	}

	@Test
	void ofWhenRequestIsGoneStillTellsWhatItWas() {
		Map<String, String> headers = new HashMap<>(preflightHeaders("https://a.example", "x-a"));
		Denial denial = deny(POLICY, new TestDenials.Request("OPTIONS", headers));
		// as containers do, which use the object of a request for another one
		headers.clear();
		assertThat(denial.origin()).isEqualTo("https://a.example");
		assertThat(denial.method()).isEqualTo("PUT");
		assertThat(denial.missingHeaders()).containsExactly("x-a");
	}

	@Test
	void ofWhenListIsTooLongToBeReadKeepsNoneOfIt() {
		Denial denial = deny(POLICY, preflight("https://a.example", "x-a,".repeat(2000)));
		assertThat(denial.requestedHeaders()).isEmpty();
		assertThat(denial).isEqualTo(deny(POLICY, preflight("https://a.example", "x-b,".repeat(2000))));
	}

	@Test
	void toStringWhenClientSentASecretMasksIt() {
		Denial denial = deny(POLICY, preflight("https://user:hunter2@a'b.example", "x-a"));
		assertThat(denial).hasToString("preflight of PUT / from 'https://***@a\\u0027b.example'");
	}

}
