package io.github.corsstarter.explain;

import java.net.IDN;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.DefaultPorts;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Reads what a client sent as its origin in the way in which it was probably meant: in
 * any case, with the default port, with a slash or a path behind it, with blanks around
 * it, without its scheme. Bounded and linear, and never an exception: the parser of the
 * configuration is for operators alone.
 */
final class ClientOrigin {

	/** The longest serialized origin; nothing behind it is read. */
	static final int MAX_LENGTH = 326;

	private static final int MAX_HOST_LENGTH = 253;

	private static final String SCHEME_DELIMITER = "://";

	/** What browsers keep and the JDK, which follows an older standard, maps away. */
	private static final String DEVIATION_CHARACTERS = "\u00df\u03c2\u200c\u200d";

	private ClientOrigin() {
	}

	/**
	 * Reads an origin.
	 * @param sent the value of an {@code Origin} header, whatever a client sent
	 * @return the origin without any wildcard, or {@code null} if it is not known
	 */
	static @Nullable OriginPattern read(String sent) {
		String text = toLowerCase(sent.substring(0, Math.min(sent.length(), MAX_LENGTH)).strip());
		if (text.equals("null")) {
			return null;
		}
		int delimiter = text.indexOf(SCHEME_DELIMITER);
		String scheme = (delimiter != -1) ? text.substring(0, delimiter) : missingScheme(text);
		String rest = (delimiter != -1) ? text.substring(delimiter + SCHEME_DELIMITER.length()) : text;
		OriginPattern read = read(scheme, authority(rest));
		return (read != null && OriginIndex.isSerializedOrigin(read.toString())) ? read : null;
	}

	private static @Nullable OriginPattern read(String scheme, String authority) {
		int colon = authority.indexOf(':', Math.max(0, authority.indexOf(']')));
		int hostEnd = (colon != -1) ? colon : authority.length();
		String host = ascii(withoutDot(authority.substring(0, hostEnd)));
		int port = port(scheme, authority, hostEnd);
		return (host != null && port != -1) ? new OriginPattern(scheme, Subdomains.NONE, host, port) : null;
	}

	private static String missingScheme(String text) {
		boolean local = text.startsWith("localhost") || text.startsWith("127.") || text.startsWith("[::1]");
		return local ? "http" : "https";
	}

	/** Host and port, without what follows and without two slashes in front. */
	private static String authority(String rest) {
		int start = rest.startsWith("//") ? 2 : 0;
		int end = start;
		while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) == -1) {
			end++;
		}
		return rest.substring(start, end);
	}

	private static String withoutDot(String host) {
		return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
	}

	/**
	 * A host as browsers send it, or {@code null} if it is international and has no such
	 * form.
	 */
	private static @Nullable String ascii(String host) {
		if (host.chars().allMatch((character) -> character < 0x80)) {
			return host;
		}
		if (host.length() > MAX_HOST_LENGTH
				|| host.chars().anyMatch((character) -> DEVIATION_CHARACTERS.indexOf(character) != -1)) {
			return null;
		}
		try {
			return toLowerCase(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return null;
		}
	}

	/** The port, 0 if it is the scheme's default one, or -1 if it is none. */
	private static int port(String scheme, String authority, int hostEnd) {
		int digits = authority.length() - hostEnd - 1;
		if (digits > 5) {
			return -1;
		}
		int port = 0;
		for (int i = hostEnd + 1; i < authority.length(); i++) {
			int digit = authority.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			port = 10 * port + digit;
		}
		return (port == DefaultPorts.of(scheme)) ? OriginPattern.DEFAULT_PORT : port;
	}

	/** Of ASCII letters alone: the Kelvin sign is no k. */
	private static String toLowerCase(String text) {
		StringBuilder lower = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			lower.append((character >= 'A' && character <= 'Z') ? (char) (character | 0x20) : character);
		}
		return lower.toString();
	}

}
