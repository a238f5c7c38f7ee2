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

	/**
	 * The port that a serialized origin leaves out, or 0 if the scheme has none.
	 */
	static int defaultPort(String origin, int schemeEnd) {
		return switch (schemeEnd) {
			case 2 -> origin.startsWith("ws") ? 80 : 0;
			case 3 -> origin.startsWith("wss") ? 443 : (origin.startsWith("ftp") ? 21 : 0);
			case 4 -> origin.startsWith("http") ? 80 : 0;
			case 5 -> origin.startsWith("https") ? 443 : 0;
			default -> 0;
		};
	}

}
