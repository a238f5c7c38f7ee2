package io.github.corsstarter.client;

import org.jspecify.annotations.Nullable;

/**
 * Where a call of a page leads on the server.
 *
 * @param prefix what the paths of the application start with; empty if that is nothing
 * @param within the path that handler mappings match
 * @param mapped the other path that may decide who handles the request, the same one if
 * there is no other, or {@code null} if the server refuses it
 * @since 0.1.0
 */
public record CalledPath(String prefix, String within, @Nullable String mapped) {
}
