package io.github.corsstarter.benchmarks;

import java.util.List;

import org.springframework.web.cors.CorsConfiguration;

/**
 * The policies of Spring's filters.
 *
 * @since 0.1.0
 */
public final class SpringPolicies {

	private SpringPolicies() {
	}

	/**
	 * Creates a policy.
	 * @param origins the allowed origins or patterns
	 * @return the policy
	 */
	public static CorsConfiguration policy(List<String> origins) {
		CorsConfiguration policy = new CorsConfiguration();
		if (origins.get(0).contains("*")) {
			policy.setAllowedOriginPatterns(origins);
		}
		else {
			policy.setAllowedOrigins(origins);
		}
		policy.setAllowedMethods(Allowlists.METHODS);
		policy.setAllowedHeaders(Allowlists.HEADERS);
		policy.setExposedHeaders(Allowlists.EXPOSED_HEADERS);
		policy.setAllowCredentials(true);
		policy.setMaxAge((long) Allowlists.MAX_AGE);
		return policy;
	}

}
