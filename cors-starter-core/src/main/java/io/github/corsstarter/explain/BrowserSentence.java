package io.github.corsstarter.explain;

import io.github.corsstarter.CorsRequest;

/**
 * What Chromium writes to its console, so that people find their message again.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-check">Fetch, CORS check</a>
 */
final class BrowserSentence {

	private static final String PREFLIGHT = "Response to preflight request doesn't pass access control check: ";

	private BrowserSentence() {
	}

	/** A denial carries no CORS header, so the check ends at the first of them. */
	static String denied(CorsRequest request) {
		return blocked(request, "No 'Access-Control-Allow-Origin' header is present on the requested resource.");
	}

	static String withoutCredentials(CorsRequest request, boolean anyOrigin) {
		return blocked(request, anyOrigin
				? "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when "
						+ "the request's credentials mode is 'include'."
				: "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' "
						+ "when the request's credentials mode is 'include'.");
	}

	private static String blocked(CorsRequest request, String sentence) {
		return "blocked by CORS policy: " + (request.isPreflight() ? PREFLIGHT : "") + sentence;
	}

}
