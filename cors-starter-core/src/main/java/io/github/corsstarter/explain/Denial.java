package io.github.corsstarter.explain;

import java.util.List;

import io.github.corsstarter.CorsRejection;

/**
 * A denied request, as far as an explanation needs it.
 *
 * @param reason the reason
 * @param origin the value of the {@code Origin} header; empty if there is none
 * @param method the method that the page wanted to use
 * @param missingHeaders the request headers that the policy does not allow
 * @since 0.1.0
 */
public record Denial(CorsRejection reason, String origin, String method, List<String> missingHeaders) {
}
