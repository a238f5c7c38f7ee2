package io.github.corsstarter.cli.hop;

/**
 * A place on the way of a request where it can be asked directly: an edge, a gateway, the
 * service.
 *
 * @param name what people call it
 * @param url its URL, with the context path, without a slash at the end
 * @since 0.1.0
 */
public record Hop(String name, String url) {
}
