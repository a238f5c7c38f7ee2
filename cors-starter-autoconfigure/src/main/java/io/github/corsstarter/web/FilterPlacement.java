package io.github.corsstarter.web;

/**
 * Where the filter stands.
 *
 * @param stack {@code servlet} or {@code reactive}
 * @param order the order of the filter
 * @since 0.1.0
 */
public record FilterPlacement(String stack, int order) {
}
