package io.github.corsstarter.browser;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where a request goes that has been redirected, each {@code Location} relative to the
 * URL before.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-response-location-url">Fetch,
 * location URL</a>
 */
final class FetchTarget {

	/** What servers write without escaping it, and URIs must not have. */
	private static final String UNESCAPED = "\"<>\\^`{|}\u007f";

	private FetchTarget() {
	}

	/** The last of the URLs, absolute and without a fragment. */
	static String of(List<String> urls) {
		String target = "";
		for (String url : urls) {
			target = resolve(target, escape(before(url, '#')));
		}
		return target;
	}

	private static String resolve(String base, String url) {
		if (base.isEmpty()) {
			return url;
		}
		// java.net.URI would drop the last segment of the path
		return url.startsWith("?") ? before(base, '?') + url : URI.create(base).resolve(url).normalize().toString();
	}

	private static String before(String text, char mark) {
		int end = text.indexOf(mark);
		return (end != -1) ? text.substring(0, end) : text;
	}

	private static String escape(String url) {
		StringBuilder escaped = new StringBuilder(url.length());
		url.strip().chars().forEach((character) -> {
			if (character <= 0x20 || UNESCAPED.indexOf(character) != -1) {
				escaped.append(String.format(Locale.ROOT, "%%%02X", character));
			}
			else {
				escaped.append((char) character);
			}
		});
		return escaped.toString();
	}

}
