package io.github.corsstarter.browser;

import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Tokens;

/**
 * The type and subtype of a {@code Content-Type}, without its parameters: they can never
 * make it fail.
 *
 * @see <a href="https://mimesniff.spec.whatwg.org/#parse-a-mime-type">MIME Sniffing,
 * parse a MIME type</a>
 */
final class MimeEssence {

	private MimeEssence() {
	}

	/**
	 * Parses a MIME type.
	 * @param value the value, without whitespace around it
	 * @return the essence in lower case, or an empty text if the value is no MIME type
	 */
	static String of(String value) {
		int slash = value.indexOf('/');
		if (slash == -1 || !Tokens.isToken(value.substring(0, slash))) {
			return "";
		}
		int semicolon = value.indexOf(';', slash);
		String subtype = value.substring(slash + 1, (semicolon != -1) ? semicolon : value.length());
		// whitespace may stand behind the subtype, but not before it
		String trimmed = HttpWhitespace.trim("x" + subtype).substring(1);
		return Tokens.isToken(trimmed) ? HeaderNames.fold(value.substring(0, slash) + "/" + trimmed) : "";
	}

}
