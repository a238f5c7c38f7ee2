package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.Tokens;

/**
 * The elements of the {@code Access-Control-*} response headers that are lists of tokens.
 * As RFC 9110 demands of recipients, empty elements do no harm.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#extract-header-list-values">Fetch, extract
 * header list values</a>
 * @see <a href="https://fetch.spec.whatwg.org/#http-new-header-syntax">Fetch, HTTP
 * new-header syntax</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2">RFC 9110, section
 * 5.6.1.2</a>
 */
final class HeaderValues {

	private static final String BLANKS = " \t";

	private HeaderValues() {
	}

	/**
	 * The elements of all lines of a header.
	 * @return the elements, none without a line, or {@code null} if one of them is no
	 * token
	 */
	static @Nullable List<String> tokens(HeaderList headers, String name) {
		List<String> tokens = new ArrayList<>();
		for (String line : headers.values(name)) {
			for (String element : line.split(",")) {
				String token = trim(element);
				if (!token.isEmpty() && !Tokens.isToken(token)) {
					return null;
				}
				tokens.add(token);
			}
		}
		tokens.removeIf(String::isEmpty);
		return tokens;
	}

	private static String trim(String element) {
		int start = 0;
		int end = element.length();
		while (start < end && BLANKS.indexOf(element.charAt(start)) != -1) {
			start++;
		}
		while (end > start && BLANKS.indexOf(element.charAt(end - 1)) != -1) {
			end--;
		}
		return element.substring(start, end);
	}

}
