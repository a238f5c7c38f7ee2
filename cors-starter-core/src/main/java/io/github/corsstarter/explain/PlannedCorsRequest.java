package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * A request that nobody has sent. It names no host, so it is never of the same origin.
 *
 * @param method the method
 * @param origin the origin of the page
 * @param requestedMethod the method that a preflight asks for
 * @param requestedHeaders the headers that a preflight asks for
 * @param path the path
 */
record PlannedCorsRequest(String method, String origin, @Nullable String requestedMethod,
		@Nullable String requestedHeaders, String path) implements CorsRequest {

	static CorsRequest preflight(String origin, String method, @Nullable String headers, String path) {
		return new PlannedCorsRequest("OPTIONS", origin, method, headers, path);
	}

	static CorsRequest actual(String origin, String method, String path) {
		return new PlannedCorsRequest(method, origin, null, null, path);
	}

	@Override
	public @Nullable String header(String name) {
		return switch (name) {
			case CorsHeaders.ORIGIN -> this.origin;
			case CorsHeaders.REQUEST_METHOD -> this.requestedMethod;
			case CorsHeaders.REQUEST_HEADERS -> this.requestedHeaders;
			default -> null;
		};
	}

	@Override
	public String scheme() {
		return "http";
	}

	@Override
	public @Nullable String host() {
		return null;
	}

	@Override
	public int port() {
		return 0;
	}

}
