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

	private PlainOrigin() {
	}

	/**
	 * Reads a text.
	 * @param text what was written
	 * @return the origin, or {@code null} if the text has to be looked at in full
	 */
	static @Nullable OriginPattern read(String text) {
		String scheme = text.startsWith("https://") ? "https" : "http";
		int start = scheme.length() + "://".length();
		if (start > text.length() || !text.startsWith("://", scheme.length()) || !text.startsWith(scheme)) {
			return null;
		}
		int end = start;
		while (end < text.length() && SerializedOrigin.isHostCharacter(text.charAt(end))) {
			end++;
		}
		String host = text.substring(start, end);
		int port = (end != text.length()) ? port(scheme, text, end) : OriginPattern.DEFAULT_PORT;
		return (port != -1 && isNameOnly(host)) ? new OriginPattern(scheme, Subdomains.NONE, host, port) : null;
	}

	private static int port(String scheme, String text, int hostEnd) {
		int port = (text.charAt(hostEnd) == ':') ? SerializedOrigin.decimal(text, hostEnd + 1) : -1;
		return (port != DefaultPorts.of(scheme)) ? port : -1;
	}

	/** A name of several labels that nobody can take for addresses, or parts of them. */
	private static boolean isNameOnly(String host) {
		int dot = host.lastIndexOf('.');
		char first = (dot != -1 && dot + 1 < host.length()) ? host.charAt(dot + 1) : '0';
		return first >= 'a' && first <= 'z' && first != 'x' && Hosts.isName(host);
	}

}
