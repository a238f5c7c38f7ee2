package io.github.corsstarter.explain.browser;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a request goes that has been redirected, each {@code Location} relative to the
 * URL before.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-response-location-url">Fetch,
 * location URL</a>
 */
final class FetchTarget {

	/** What servers write without escaping it, and URIs must not have. */
	private static final Pattern UNESCAPED = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7f]");

	private FetchTarget() {
	}

	/** The last of the URLs, absolute and without a fragment. */
	static String of(List<String> urls) {
		String target = "";
		for (String url : urls) {
			target = resolve(target, escape(url.replaceFirst("#.*", "")));
		}
		return target;
	}

	private static String resolve(String base, String url) {
		if (base.isEmpty()) {
			return url;
		}
		// java.net.URI would drop the last segment of the path
		return url.startsWith("?") ? base.replaceFirst("\\?.*", "") + url
				: URI.create(base).resolve(url).normalize().toString();
	}

	private static String escape(String url) {
		return UNESCAPED.matcher(url.strip())
			.replaceAll((match) -> String.format(Locale.ROOT, "%%%02X", (int) match.group().charAt(0)));
	}

}
