package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.Map;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.RequestClient;
import io.github.corsstarter.explain.TestDenials;

/**
 * Denied requests that differ in their origin.
 */
final class Denials {

	static final CorsPolicy POLICY = policy("p");

	static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

	private Denials() {
	}

	static CorsPolicy policy(String name) {
		return CorsPolicy.compile(CorsPolicySpec.builder(name).allowedOrigins("https://app.example.com").build());
	}

	static Denial of(RequestClient client, String origin) {
		return of(POLICY, CorsRejection.ORIGIN_NOT_ALLOWED, client, origin);
	}

	static Denial of(CorsPolicy policy, CorsRejection reason, RequestClient client, String origin) {
		return TestDenials.sent(policy, reason, request(client, origin));
	}

	static CorsRequest request(RequestClient client, String origin) {
		return new TestDenials.Request("GET",
				Map.of("Origin", origin, "Sec-Fetch-Mode", (client == RequestClient.BROWSER) ? "cors" : "made-up"));
	}

}
