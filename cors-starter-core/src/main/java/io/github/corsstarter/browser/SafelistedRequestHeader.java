package io.github.corsstarter.browser;

import java.util.Set;
import java.util.function.IntPredicate;

import io.github.corsstarter.http.HeaderNames;

/**
 * The request headers that need no preflight. Chromium adds some that the standard does
 * not know, such as {@code Save-Data}; and like WebKit it joins lines of one name before
 * it looks.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch,
 * CORS-safelisted request-header</a>
 */
final class SafelistedRequestHeader {

	/** The longest value, in bytes. */
	static final int MAX_LENGTH = 128;

	private static final Set<String> CONTENT_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data",
			"text/plain");

	private static final String UNSAFE_DELIMITERS = "\"():<>?@[\\]{}\u007f";

	private static final String LANGUAGE_DELIMITERS = " *,-.;=";

	private SafelistedRequestHeader() {
	}

	static boolean matches(HeaderList.Line header) {
		String value = header.value();
		if (value.length() > MAX_LENGTH) {
			return false;
		}
		return switch (HeaderNames.fold(header.name())) {
			case "accept" -> hasNoUnsafeByte(value);
			case "accept-language", "content-language" -> value.chars().allMatch(isInLanguages());
			case "content-type" -> hasNoUnsafeByte(value) && CONTENT_TYPES.contains(MimeEssence.of(value));
			case "range" -> SingleRange.hasStart(value);
			default -> false;
		};
	}

	/**
	 * Whether no byte needs a preflight.
	 * @see <a href=
	 * "https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte">Fetch, CORS-unsafe
	 * request-header byte</a>
	 */
	private static boolean hasNoUnsafeByte(String value) {
		return value.chars()
			.allMatch((character) -> (character >= 0x20 || character == '\t')
					&& UNSAFE_DELIMITERS.indexOf(character) == -1);
	}

	private static IntPredicate isInLanguages() {
		return (character) -> (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z')
				|| (character >= 'a' && character <= 'z') || LANGUAGE_DELIMITERS.indexOf(character) != -1;
	}

}
