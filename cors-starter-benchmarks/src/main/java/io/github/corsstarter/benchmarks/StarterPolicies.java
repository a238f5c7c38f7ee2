package io.github.corsstarter.benchmarks;

import java.time.Duration;
import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;

/**
 * The policy of the starter, without its configuration keys.
 *
 * @since 0.1.0
 */
public final class StarterPolicies {

	private StarterPolicies() {
	}

	/**
	 * Compiles a policy.
	 * @param origins the allowed origins
	 * @return the policy
	 */
	public static CorsPolicy policy(List<String> origins) {
		return CorsPolicy.compile(CorsPolicySpec.builder("default")
			.allowedOrigins(origins.toArray(String[]::new))
			.allowedMethods(Allowlists.METHODS.toArray(String[]::new))
			.allowedHeaders(Allowlists.HEADERS.toArray(String[]::new))
			.exposedHeaders(Allowlists.EXPOSED_HEADERS.toArray(String[]::new))
			.allowCredentials(true)
			.maxAge(Duration.ofSeconds(Allowlists.MAX_AGE))
			.build());
	}

}
