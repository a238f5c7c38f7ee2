package io.github.corsstarter.origin;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.DefaultPorts;

/**
 * What nearly every entry of an allowlist is: an origin of the web just as browsers send
 * it, with a name for a host. It is read in one pass; the parser that explains mistakes
 * takes several times as long, and a list may have a million entries. What only may be
 * such an origin is left to that parser.
 */
final class PlainOrigin {

	private static final String HTTPS = "https://";

	private PlainOrigin() {
	}

	/**
	 * Whether a text is such an origin, of {@code https} and not of this machine.
	 */
	static boolean isHttps(String text) {
		int end = text.startsWith(HTTPS) ? endOfName(text, HTTPS.length()) : -1;
		return end != -1 && (end == text.length() || port("https", text, end) != -1)
				&& !text.startsWith("localhost", text.lastIndexOf('.') + 1);
	}

	/**
	 * Reads a text.
	 * @param text what was written
	 * @return the origin, or {@code null} if the text has to be looked at in full
	 */
	static @Nullable OriginPattern read(String text) {
		String scheme = text.startsWith(HTTPS) ? "https" : "http";
		int start = scheme.length() + "://".length();
		if (!text.startsWith("://", scheme.length()) || !text.startsWith(scheme)) {
			return null;
		}
		int end = endOfName(text, start);
		if (end == -1) {
			return null;
		}
		int port = (end != text.length()) ? port(scheme, text, end) : OriginPattern.DEFAULT_PORT;
		return (port != -1) ? new OriginPattern(scheme, Subdomains.NONE, text.substring(start, end), port) : null;
	}

	private static int port(String scheme, String text, int hostEnd) {
		int port = (text.charAt(hostEnd) == ':') ? SerializedOrigin.decimal(text, hostEnd + 1) : -1;
		return (port != DefaultPorts.of(scheme)) ? port : -1;
	}

	/**
	 * Where a name of several labels ends that nobody can take for addresses, or parts of
	 * them; -1 if there is none.
	 */
	private static int endOfName(String text, int start) {
		int end = Hosts.endOfName(text, start);
		int dot = text.lastIndexOf('.', end);
		return (dot > start && isLetterButX(text.charAt(dot + 1))) ? end : -1;
	}

	private static boolean isLetterButX(char character) {
		return character >= 'a' && character <= 'z' && character != 'x';
	}

}
