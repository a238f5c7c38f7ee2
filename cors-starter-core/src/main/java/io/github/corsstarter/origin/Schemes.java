package io.github.corsstarter.origin;

import java.util.Set;

/**
 * What is special about some URL schemes.
 */
final class Schemes {

	/** URLs of these schemes have opaque origins, which serialize to {@code null}. */
	private static final Set<String> OPAQUE = Set.of("about", "blob", "data", "file", "javascript");

	private Schemes() {
	}

	static boolean isOpaque(String scheme) {
		return OPAQUE.contains(scheme);
	}

	static boolean isOfWebSockets(String scheme) {
		return scheme.equals("ws") || scheme.equals("wss");
	}

	/**
	 * Whether origins of a scheme are those of apps, such as an extension of a browser:
	 * their hosts are names that the app chose, in upper case, too, and no DNS knows
	 * them.
	 * @param origin a text that starts with a scheme
	 * @param schemeEnd where the scheme ends
	 * @return {@code true} unless it is a scheme of the web, in whatever case
	 * @see <a href="https://url.spec.whatwg.org/#special-scheme">URL, special schemes</a>
	 */
	static boolean isOfApps(String origin, int schemeEnd) {
		return switch (schemeEnd) {
			case 2 -> !startsWith(origin, "ws");
			case 3 -> !startsWith(origin, "wss") && !startsWith(origin, "ftp");
			case 4 -> !startsWith(origin, "http");
			case 5 -> !startsWith(origin, "https");
			default -> true;
		};
	}

	private static boolean startsWith(String origin, String scheme) {
		return origin.regionMatches(true, 0, scheme, 0, scheme.length());
	}

}
