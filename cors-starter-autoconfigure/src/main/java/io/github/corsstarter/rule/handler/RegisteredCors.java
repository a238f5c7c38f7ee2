package io.github.corsstarter.rule.handler;

import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPattern;

/**
 * An entry of a {@code CorsRegistry}.
 *
 * @param pattern its paths
 * @param configuration what it allows
 * @since 0.1.0
 */
public record RegisteredCors(PathPattern pattern, CorsConfiguration configuration) {

	public OtherCors cors() {
		return OtherCors.of(this.configuration);
	}
}
