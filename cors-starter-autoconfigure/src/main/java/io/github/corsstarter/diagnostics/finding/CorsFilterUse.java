package io.github.corsstarter.diagnostics.finding;

/**
 * A filter of Spring's that answers CORS.
 *
 * @param name how people call it: {@code CorsFilter}, {@code http.cors()}
 * @param source the bean that has it
 * @param inFront whether it stands in front of the policies
 * @since 0.1.0
 */
public record CorsFilterUse(String name, String source, boolean inFront) {
}
