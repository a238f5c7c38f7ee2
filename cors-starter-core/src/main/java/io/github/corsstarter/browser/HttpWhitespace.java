package io.github.corsstarter.browser;

/**
 * The whitespace of HTTP, which is less than Java's.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-whitespace">Fetch, HTTP
 * whitespace</a>
 */
final class HttpWhitespace {

	private static final String CHARACTERS = "\t\n\r ";

	private HttpWhitespace() {
	}

	static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && CHARACTERS.indexOf(text.charAt(start)) != -1) {
			start++;
		}
		while (end > start && CHARACTERS.indexOf(text.charAt(end - 1)) != -1) {
			end--;
		}
		return text.substring(start, end);
	}

}
