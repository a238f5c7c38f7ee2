package io.github.corsstarter.explain;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsDecision;
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
	void describeWhenRequestIsAPreflightTellsWhatThePageWanted() {
		Denial denial = deny(POLICY, preflight("https://a'b.example", "x-a,x-b"));
		assertThat(denial.reason()).isEqualTo(CorsRejection.ORIGIN_MALFORMED);
		assertThat(denial.origin()).isEqualTo("https://a\\u0027b.example");
		assertThat(denial.method()).isEqualTo("PUT");
		assertThat(denial.path()).isEqualTo("/");
		assertThat(denial.requestedHeaders()).containsExactly("x-a", "x-b");
		assertThat(denial.missingHeaders()).containsExactly("x-a", "x-b");
		assertThat(denial.text(new ExplainedDenial("So it is.", ""))).isEqualTo("CORS preflight denied [origin-malformed]: PUT / from "
				+ "'https://a\\u0027b.example'. So it is. See " + CorsRejection.ORIGIN_MALFORMED.reference());
	}

	@Test
	void describeWhenNobodyAsksReadsNothing() {
		assertThat(deny(POLICY, new Ended(new TestDenials.Request("GET", Map.of("Origin", "null")), false)).reason())
			.isEqualTo(CorsRejection.ORIGIN_NULL);
	}

	@Test
	void describeWhenRequestHasEndedReadsNothingAnew() {
		CorsRequest request = new TestDenials.Request("GET", Map.of("Origin", "null"));
		CorsDecision decision = CorsEngine.decide(POLICY, request);
		Ended ending = new Ended(request, true);
		Denial denial = Denial.of(ending, decision);
		assertThat(denial.path()).isEqualTo("/");
		ending.underWay = false;
		assertThat(denial.path()).isEqualTo("/");
		assertThat(denial).hasSameHashCodeAs(deny(POLICY, request)).isEqualTo(deny(POLICY, request));
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

	/**
	 * A request whose path can be read while it is under way.
	 */
	private static final class Ended implements CorsRequest {

		private final CorsRequest request;

		private boolean underWay;

		Ended(CorsRequest request, boolean underWay) {
			this.request = request;
			this.underWay = underWay;
		}

		@Override
		public String method() {
			return this.request.method();
		}

		@Override
		public @Nullable String header(String name) {
			return this.request.header(name);
		}

		@Override
		public String scheme() {
			return this.request.scheme();
		}

		@Override
		public @Nullable String host() {
			return this.request.host();
		}

		@Override
		public int port() {
			return this.request.port();
		}

		@Override
		public String path() {
			assertThat(this.underWay).isTrue();
			return this.request.path();
		}

	}

}
