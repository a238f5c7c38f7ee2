package io.github.corsstarter.actuate;

/**
 * The server that a question about a fetch was sent to, as forwarded headers make it.
 *
 * @param origin scheme, host and port, as the request has them
 * @param contextPath the context path, empty if there is none
 * @param management whether it is a management server with its own port, so that pages
 * ask another one
 * @since 0.1.0
 */
public record RequestedServer(String origin, String contextPath, boolean management) {
}
