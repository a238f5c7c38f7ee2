package io.github.corsstarter.coexistence;

import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;

/**
 * A {@link Rule} as Spring has it.
 */
final class TheirCors {

	private TheirCors() {
	}

	static CorsConfiguration of(Environment environment) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedOriginPatterns(List.of(environment.getRequiredProperty(Rule.PROPERTY)));
		configuration.setAllowedMethods(List.of("GET", "POST"));
		configuration.setAllowedHeaders(List.of("x-theirs"));
		configuration.setExposedHeaders(List.of("x-theirs"));
		configuration.setAllowCredentials(true);
		configuration.setAllowPrivateNetwork(true);
		configuration.setMaxAge(77L);
		return configuration;
	}

}
