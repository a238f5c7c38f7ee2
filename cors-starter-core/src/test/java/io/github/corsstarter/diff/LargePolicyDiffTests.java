package io.github.corsstarter.diff;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link PolicyDiff} is done in seconds with many origins, where a loop over
 * all pairs would take hours.
 */
class LargePolicyDiffTests {

	private static final int COUNT = Integer.getInteger("diff.origins", 200_000);

	@Test
	@Timeout(60)
	void ofWhenThereAreManyOriginsIsDoneSoon() {
		CorsPolicy before = policy(0, "https://old.example.com");
		CorsPolicy after = policy(COUNT / 2, "https://*.tenants.example.com", "https://*.a.example.com:8443");
		PolicyChange change = PolicyDiff.of(PolicySet.of(before), PolicySet.of(after)).policies().get(0);
		assertThat(change.origins().removedTotal()).isEqualTo(COUNT / 2 + 1);
		assertThat(change.origins().addedTotal()).isEqualTo(COUNT / 2 + 2);
		// all others are admitted by a pattern
		assertThat(change.access().newlyDenied()).extracting(AccessChange.Witness::origin)
			.containsExactly("https://old.example.com");
		assertThat(change.effect()).isEqualTo(Effect.BOTH);
	}

	private static CorsPolicy policy(int from, String... more) {
		return CorsPolicy.compile(CorsPolicySpec.builder("default")
			.allowedOrigins(Stream
				.concat(IntStream.range(from, from + COUNT).mapToObj((i) -> "https://t" + i + ".tenants.example.com"),
						Stream.of(more))
				.toArray(String[]::new))
			.build());
	}

}
