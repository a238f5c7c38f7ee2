package io.github.corsstarter.explain.browser;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;

/**
 * A request as a browser sends it.
 *
 * @param method the method
 * @param url where it goes, an absolute URL without a fragment
 * @param headers the headers, without those that depend on the connection
 * @param credentials whether the cookies of the target go with it
 * @param body the body, or {@code null} if there is none
 * @since 0.1.0
 */
public record SentRequest(String method, String url, HeaderList headers, boolean credentials, @Nullable String body) {

	static SentRequest preflight(String url, HeaderList headers) {
		return new SentRequest("OPTIONS", url, headers, false, null);
	}

	/**
	 * Whether this is a preflight.
	 * @return {@code true} for OPTIONS with {@code Access-Control-Request-Method}, which
	 * no script can send
	 */
	public boolean isPreflight() {
		return this.method.equals("OPTIONS") && this.headers.contains(CorsHeaders.REQUEST_METHOD);
	}

}
