package io.github.corsstarter.change;

import java.util.Collection;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.web.Generation;

/**
 * A generation that can become active again.
 *
 * @param loaded its configuration
 * @param generation its policies
 */
record KeptGeneration(LoadedCorsConfiguration loaded, Generation generation) {

	String version() {
		return this.generation.policies().version();
	}

	/** How many origins it holds in memory. */
	int origins() {
		return this.generation.policies()
			.policies()
			.stream()
			.map(CorsPolicy::allowedOrigins)
			.mapToInt(Collection::size)
			.sum();
	}

}
