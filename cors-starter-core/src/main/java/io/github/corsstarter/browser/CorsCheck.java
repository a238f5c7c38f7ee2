package io.github.corsstarter.browser;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;

/**
 * Whether an answer says that its origin may share it. The standard knows success and
 * failure alone; the kinds of failure are Chromium's.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-cors-check">Fetch, CORS check</a>
 */
final class CorsCheck {

	private static final String WILDCARD = "*";

	private CorsCheck() {
	}

	/**
	 * Checks an answer.
	 * @param origin the serialized request origin
	 * @param includesCredentials whether the credentials mode is {@code include}
	 * @param answer the answer
	 * @return what is wrong, or {@code null} if the check succeeds
	 */
	static @Nullable Violation check(String origin, boolean includesCredentials, ServerAnswer answer) {
		String allowed = answer.headers().get(CorsHeaders.ALLOW_ORIGIN);
		if (allowed == null) {
			return Violation.of(BrowserFailure.MISSING_ALLOW_ORIGIN_HEADER);
		}
		if (!includesCredentials && allowed.equals(WILDCARD)) {
			return null;
		}
		if (!allowed.equals(origin)) {
			return new Violation(mismatch(allowed), allowed);
		}
		String credentials = answer.headers().get(CorsHeaders.ALLOW_CREDENTIALS);
		if (!includesCredentials || "true".equals(credentials)) {
			return null;
		}
		return new Violation(BrowserFailure.INVALID_ALLOW_CREDENTIALS, (credentials != null) ? credentials : "");
	}

	private static BrowserFailure mismatch(String allowed) {
		if (allowed.equals(WILDCARD)) {
			return BrowserFailure.WILDCARD_ORIGIN_NOT_ALLOWED;
		}
		if (allowed.indexOf(' ') != -1 || allowed.indexOf(',') != -1) {
			return BrowserFailure.MULTIPLE_ALLOW_ORIGIN_VALUES;
		}
		return (allowed.equals(FetchOrigin.OPAQUE) || FetchUrl.parse(allowed, null) != null)
				? BrowserFailure.ALLOW_ORIGIN_MISMATCH : BrowserFailure.INVALID_ALLOW_ORIGIN_VALUE;
	}

}
