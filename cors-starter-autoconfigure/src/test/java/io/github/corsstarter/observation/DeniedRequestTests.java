package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeniedRequest}.
 */
class DeniedRequestTests {

	@Test
	void failureWhenAskedForAgainIsNotMadeAgain() {
		CorsRejection reason = CorsRejection.ORIGIN_NULL;
		CorsPolicy policy = CorsPolicy
			.compile(CorsPolicySpec.builder("p").allowedOrigins("https://app.example.com").build());
		AtomicInteger made = new AtomicInteger();
		DeniedRequest denied = new DeniedRequest(policy, reason, RequestClient.OTHER, Instant.EPOCH, () -> {
			made.incrementAndGet();
			return new Failure("p", "v", CorsRequestKind.ACTUAL, RequestClient.OTHER, "GET", "/", 403, "null",
					List.of(), reason, List.of());
		});
		assertThat(made).hasValue(0);
		assertThat(denied.failure()).isSameAs(denied.failure());
		assertThat(made).hasValue(1);
	}

}
