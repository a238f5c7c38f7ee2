package io.github.corsstarter.browser;

import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Methods;

/**
 * The request headers that no script can set: a browser drops them without a word.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch, forbidden
 * request-header</a>
 */
final class ForbiddenRequestHeader {

	private ForbiddenRequestHeader() {
	}

	static boolean matches(HeaderList.Line header) {
		return HeaderNames.isForbiddenInRequests(header.name())
				|| (HeaderNames.isMethodOverride(header.name()) && namesForbiddenMethod(header.value()));
	}

	/** Commas within a quoted string do not split, and backslashes quote there. */
	private static boolean namesForbiddenMethod(String value) {
		int start = 0;
		boolean quoted = false;
		boolean escaped = false;
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			if (character == '"' && !escaped) {
				quoted = !quoted;
			}
			if (character == ',' && !quoted) {
				if (Methods.isForbidden(HttpWhitespace.trim(value.substring(start, i)))) {
					return true;
				}
				start = i + 1;
			}
			escaped = quoted && !escaped && character == '\\';
		}
		return Methods.isForbidden(HttpWhitespace.trim(value.substring(start)));
	}

}
