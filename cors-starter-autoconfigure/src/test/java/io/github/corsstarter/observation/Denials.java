package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;

/**
 * Denied requests that differ in their origin.
 */
final class Denials {

	private static final CorsPolicy POLICY = CorsPolicy
		.compile(CorsPolicySpec.builder("p").allowedOrigins("https://app.example.com").build());

	private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

	private Denials() {
	}

	static DeniedRequest of(RequestClient client, String origin, int second) {
		CorsRejection reason = CorsRejection.ORIGIN_NOT_ALLOWED;
		Failure failure = new Failure("p", "v", CorsRequestKind.ACTUAL, client, "GET", "/", 403, origin, List.of(),
				reason, List.of());
		return new DeniedRequest(POLICY, reason, client, START.plusSeconds(second), () -> failure);
	}

}
