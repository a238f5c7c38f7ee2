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
	 * Whether the request is a preflight, if it is a CORS request at all.
	 * @return {@code true} for OPTIONS with {@code Access-Control-Request-Method}
	 */
	default boolean isPreflight() {
		return "OPTIONS".equals(method()) && header(CorsHeaders.REQUEST_METHOD) != null;
	}

	/**
	 * The method that the page wants to use.
	 * @return the requested method of a preflight, or else the method of the request
	 */
	default String intendedMethod() {
		String requested = "OPTIONS".equals(method()) ? header(CorsHeaders.REQUEST_METHOD) : null;
		return (requested != null) ? requested : method();
	}

}
