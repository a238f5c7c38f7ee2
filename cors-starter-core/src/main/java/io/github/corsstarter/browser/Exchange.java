package io.github.corsstarter.browser;

/**
 * A request and its answer.
 *
 * @param request what the browser sent
 * @param answer what came back
 * @since 0.1.0
 */
public record Exchange(SentRequest request, ServerAnswer answer) {
}
