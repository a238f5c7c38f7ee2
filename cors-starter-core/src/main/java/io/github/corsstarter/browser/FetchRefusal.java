package io.github.corsstarter.browser;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.Methods;
import io.github.corsstarter.http.Tokens;

/**
 * What no browser sends, whatever the server would say.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#dom-request">Fetch, new Request</a>
 */
final class FetchRefusal {

	private FetchRefusal() {
	}

	static @Nullable Violation of(PlannedFetch fetch, @Nullable List<FetchUrl> urls) {
		if (urls == null) {
			return new Violation(BrowserFailure.INVALID_URL, fetch.url());
		}
		if (urls.get(0).hasCredentials()) {
			return new Violation(BrowserFailure.URL_CONTAINS_CREDENTIALS, fetch.urls().get(0));
		}
		if (!Tokens.isToken(fetch.method())) {
			return new Violation(BrowserFailure.INVALID_METHOD, fetch.method());
		}
		if (Methods.isForbidden(fetch.method())) {
			return new Violation(BrowserFailure.FORBIDDEN_METHOD, fetch.method());
		}
		Violation header = ofHeaders(fetch.headers());
		if (header != null || urls.get(urls.size() - 1).isHttp()) {
			return header;
		}
		return new Violation(BrowserFailure.CORS_DISABLED_SCHEME, fetch.url());
	}

	/**
	 * A header that a script cannot name.
	 * @see <a href="https://fetch.spec.whatwg.org/#headers-validate">Fetch, validate a
	 * header</a>
	 */
	private static @Nullable Violation ofHeaders(HeaderList headers) {
		for (HeaderList.Line header : headers.lines()) {
			if (!Tokens.isToken(header.name())) {
				return new Violation(BrowserFailure.INVALID_HEADER_NAME, header.name());
			}
			if (!header.value().chars().allMatch(FetchRefusal::isValueCharacter)) {
				return new Violation(BrowserFailure.INVALID_HEADER_VALUE, header.name());
			}
		}
		return null;
	}

	/** Scripts pass values as byte strings, so nothing above U+00FF either. */
	private static boolean isValueCharacter(int character) {
		return character != 0 && character != '\n' && character != '\r' && character <= 0xff;
	}

}
