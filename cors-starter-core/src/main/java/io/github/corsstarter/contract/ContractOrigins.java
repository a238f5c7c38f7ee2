package io.github.corsstarter.contract;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.DefaultPorts;

/**
 * Origins as contracts name them: as a browser sends them, byte by byte.
 */
final class ContractOrigins {

	private static final String OPAQUE = "null";

	private static final Pattern ORIGIN = Pattern
		.compile("[a-z][a-z0-9+.-]*://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[1-9][0-9]{0,4})?");

	private ContractOrigins() {
	}

	static boolean looksLikeOrigin(String text) {
		return text.contains("://") || text.equals(OPAQUE);
	}

	static boolean isOrigin(String text) {
		return text.equals(OPAQUE) || (ORIGIN.matcher(text).matches() && !hasDefaultPort(text));
	}

	private static boolean hasDefaultPort(String text) {
		int port = DefaultPorts.of(text, text.indexOf(':'));
		return port != 0 && text.endsWith(":" + port);
	}

	static String explain(@Nullable String text) {
		return ((text != null) ? "'" + text + "' is not an origin" : "There must be an origin here")
				+ " as browsers send it: 'scheme://host[:port]' in lower case, without a path, a slash at the end and "
				+ "the scheme's default port.";
	}

}
