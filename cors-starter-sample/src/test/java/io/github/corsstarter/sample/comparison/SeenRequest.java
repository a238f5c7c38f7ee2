package io.github.corsstarter.sample.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a server has seen of a request.
 *
 * @param method the method
 * @param site the server
 * @param answers which of the scenario's answers it was for
 * @param origin {@code Origin}
 * @param requestMethod {@code Access-Control-Request-Method}
 * @param requestHeaders {@code Access-Control-Request-Headers}
 * @param authorized whether there was an {@code Authorization}
 * @param cookie whether there was a {@code Cookie}, where it is CORS that decides
 */
record SeenRequest(String method, Site site, int answers, @Nullable String origin, @Nullable String requestMethod,
		@Nullable String requestHeaders, boolean authorized, boolean cookie) {

	boolean isPreflight() {
		return this.method.equals("OPTIONS") && this.requestMethod != null;
	}

}
