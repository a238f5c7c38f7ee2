package io.github.corsstarter;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;

/**
 * What the decision reads of a request. Adapters implement it over the request of their
 * stack, so that nothing is read that the decision does not need.
 *
 * @since 0.1.0
 */
public interface CorsRequest {

	/**
	 * The method of the request.
	 * @return the method as it was sent
	 */
	String method();

	/**
	 * The value of a header field.
	 * @param name a header name of {@link CorsHeaders}
	 * @return the value, several lines joined by ", " (RFC 9110, section 5.3), or
	 * {@code null} if there is no such line
	 */
	@Nullable String header(String name);

	/**
	 * The origin of the page that sends the request. It is read more than once, so
	 * adapters keep it.
	 * @return the value of {@code Origin}, or {@code null} if there is none
	 */
	default @Nullable String origin() {
		return header(CorsHeaders.ORIGIN);
	}

	/**
	 * The first line of a header field, for a question that further lines do not change.
	 * Most requests have one line, and this is the cheaper way to it.
	 * @param name a header name of {@link CorsHeaders}
	 * @return the value of the first line, or all lines as {@link #header(String)} has
	 * them, or {@code null} if there is none
	 */
	default @Nullable String firstLine(String name) {
		return header(name);
	}

	/**
	 * Whether a header field has one line, with a certain value.
	 * @param name a header name of {@link CorsHeaders}
	 * @param value the value
	 * @return {@code true} if it has
	 */
	default boolean hasHeader(String name, String value) {
		return value.equals(firstLine(name)) && value.equals(header(name));
	}

	/**
	 * The scheme of the request's target, as forwarded headers make it.
	 * @return the scheme
	 */
	String scheme();

	/**
	 * The host of the request's target, as forwarded headers make it.
	 * @return the host in any case, an IPv6 address with or without brackets, or
	 * {@code null} if it is unknown
	 */
	@Nullable String host();

	/**
	 * The port of the request's target, as forwarded headers make it.
	 * @return the port; not positive for the scheme's default port
	 */
	int port();

	/**
	 * The path of the request's target, for reports: decisions do not read it.
	 * @return the path as it was sent, within the context path
	 */
	String path();

	/**
	 * Whether a CONNECT opens a WebSocket over HTTP/2 (RFC 8441, section 4). Only asked
	 * for that method.
	 * @return {@code true} if it does, and not a tunnel
	 */
	default boolean isExtendedConnect() {
		return false;
	}

	/**
	 * The method that a preflight asks for.
	 * @return the method as it was sent, or {@code null} if the request is no preflight,
	 * which is OPTIONS with {@code Access-Control-Request-Method}
	 */
	default @Nullable String requestedMethod() {
		return "OPTIONS".equals(method()) ? header(CorsHeaders.REQUEST_METHOD) : null;
	}

	/**
	 * Whether the request is a preflight, if it is a CORS request at all.
	 * @return {@code true} for OPTIONS with {@code Access-Control-Request-Method}
	 */
	default boolean isPreflight() {
		return requestedMethod() != null;
	}

	/**
	 * The method that the page wants to use.
	 * @return the requested method of a preflight, or else the method of the request,
	 * which is {@code GET} for a WebSocket over HTTP/2 (RFC 8441)
	 */
	default String intendedMethod() {
		String requested = requestedMethod();
		return (requested != null) ? requested : WebSocketHandshake.methodOf(this);
	}

}
