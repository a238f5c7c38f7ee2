package io.github.corsstarter.browser;

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

	private static final String SCHEME_DELIMITER = "://";

	/**
	 * The preflight of a fetch.
	 * @param plan what the browser sends
	 * @return the preflight
	 * @throws IllegalStateException if the browser sends no preflight
	 */
	public static SentRequest preflight(FetchPlan plan) {
		return preflight(plan.target(), plan.preflightHeaders());
	}

	/**
	 * The request of a fetch itself.
	 * @param plan what the browser sends
	 * @param body the body, or {@code null} if there is none
	 * @return the request
	 * @throws IllegalStateException if the browser sends nothing
	 */
	public static SentRequest actual(FetchPlan plan, @Nullable String body) {
		return new SentRequest(plan.fetch().method(), plan.target(), plan.requestHeaders(), plan.sendsCredentials(),
				body);
	}

	static SentRequest preflight(String url, HeaderList headers) {
		return new SentRequest("OPTIONS", url, headers, false, null);
	}

	/**
	 * The path of the target.
	 * @return the path as it is sent, without the query
	 */
	public String path() {
		int query = this.url.indexOf('?');
		String url = (query != -1) ? this.url.substring(0, query) : this.url;
		int delimiter = url.indexOf(SCHEME_DELIMITER);
		int slash = (delimiter != -1) ? url.indexOf('/', delimiter + SCHEME_DELIMITER.length()) : -1;
		return (slash != -1) ? url.substring(slash) : "/";
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
