package io.github.corsstarter.diagnostics.finding;

import org.springframework.web.util.pattern.PathPattern;

/**
 * An entry of a {@code CorsRegistry}.
 *
 * @param pattern its paths
 * @param cors what it allows
 * @since 0.1.0
 */
public record RegisteredCors(PathPattern pattern, OtherCors cors) {
}
