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

	private static final int MAX_LABEL_LENGTH = 63;

	private static final int MAX_NAME_LENGTH = 253;

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
		int labelStart = start;
		int end = start;
		while (end < text.length() && SerializedOrigin.isHostCharacter(text.charAt(end))) {
			if (text.charAt(end) == '.') {
				if (!isLabel(labelStart, end)) {
					return -1;
				}
				labelStart = end + 1;
			}
			end++;
		}
		boolean name = labelStart > start && isLabel(labelStart, end) && end - start <= MAX_NAME_LENGTH;
		return (name && isLetterButX(text.charAt(labelStart))) ? end : -1;
	}

	private static boolean isLabel(int start, int end) {
		return end > start && end - start <= MAX_LABEL_LENGTH;
	}

	private static boolean isLetterButX(char character) {
		return character >= 'a' && character <= 'z' && character != 'x';
	}

}
