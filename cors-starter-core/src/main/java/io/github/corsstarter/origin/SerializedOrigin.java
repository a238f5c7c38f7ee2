package io.github.corsstarter.origin;

import io.github.corsstarter.http.DefaultPorts;

/**
 * The request-time reader of serialized origins: bounded, without allocations and without
 * exceptions. It takes what browsers send and nothing else, so an origin of the web in
 * upper case or with its scheme's default port is malformed. Origins of apps may be in
 * any case; their host may be a dot, or nothing.
 * <p>
 * A label may be longer than the 63 characters of the DNS, as in the URL standard, which
 * does not ask for its length: no page is served from there, so to admit one under a
 * pattern gives nothing away, and hosts of apps are no names of the DNS.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6454#section-6.2">RFC 6454, section
 * 6.2</a>
 */
final class SerializedOrigin {

	/** A scheme of 64, "://", a host of 253, a colon and a port of 5 characters. */
	static final int MAX_LENGTH = 326;

	static final int MAX_SCHEME_LENGTH = 64;

	private static final int MAX_HOST_LENGTH = 253;

	private static final String SCHEME_DELIMITER = "://";

	private SerializedOrigin() {
	}

	/**
	 * Reads an origin and has its parts judged.
	 * @param origin the value of the header
	 * @param judge asked once, and only if the value is a serialized origin
	 * @return what the judge says, or {@link OriginIndex#MALFORMED}
	 */
	static int find(String origin, Judge judge) {
		if (origin.length() > MAX_LENGTH) {
			return OriginIndex.MALFORMED;
		}
		int schemeEnd = endOfScheme(origin);
		if (schemeEnd < 1 || schemeEnd > MAX_SCHEME_LENGTH || !origin.startsWith(SCHEME_DELIMITER, schemeEnd)) {
			return OriginIndex.MALFORMED;
		}
		boolean app = Schemes.isOfApps(origin, schemeEnd);
		int hostStart = schemeEnd + SCHEME_DELIMITER.length();
		int hostEnd = app ? endOfAppHost(origin, hostStart) : endOfHost(origin, hostStart, false);
		int port = port(origin, schemeEnd, hostEnd);
		if ((!app && !isLowerCase(origin, schemeEnd)) || hostEnd - hostStart > MAX_HOST_LENGTH || port < 0) {
			return OriginIndex.MALFORMED;
		}
		return judge.find(origin, schemeEnd, hostEnd, port);
	}

	/** Where the scheme ends, or 0 if the text does not start with one. */
	static int endOfScheme(String origin) {
		int end = 0;
		while (end < origin.length() && isSchemeCharacter(fold(origin.charAt(end)), end == 0)) {
			end++;
		}
		return end;
	}

	private static boolean isLowerCase(String origin, int end) {
		for (int i = 0; i < end; i++) {
			if (origin.charAt(i) != fold(origin.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** A letter in lower case, and any other character as it is. */
	static char fold(char character) {
		return (character >= 'A' && character <= 'Z') ? (char) (character | 0x20) : character;
	}

	/** Where the host ends, or -1 if it is none: a dot and nothing are hosts here. */
	private static int endOfAppHost(String origin, int start) {
		boolean bare = origin.length() == start || (origin.length() == start + 1 && origin.charAt(start) == '.');
		return bare ? origin.length() : endOfHost(origin, start, true);
	}

	/** Where the host ends, or -1 if it is none. */
	private static int endOfHost(String origin, int start, boolean anyCase) {
		if (origin.startsWith("[", start)) {
			return endOfIpv6Address(origin, start, anyCase);
		}
		int labelStart = start;
		for (int end = start; end < origin.length(); end++) {
			char character = anyCase ? fold(origin.charAt(end)) : origin.charAt(end);
			if (character == '.' && end == labelStart) {
				return -1;
			}
			if (character == '.') {
				labelStart = end + 1;
			}
			else if (!isHostCharacter(character)) {
				return (end > start) ? end : -1;
			}
		}
		return (origin.length() > start) ? origin.length() : -1;
	}

	private static int endOfIpv6Address(String origin, int start, boolean anyCase) {
		int end = start + 1;
		while (end < origin.length() && isIpv6Character(anyCase ? fold(origin.charAt(end)) : origin.charAt(end))) {
			end++;
		}
		boolean closed = end < origin.length() && origin.charAt(end) == ']';
		return (closed && end > start + 1) ? end + 1 : -1;
	}

	/** The port, 0 if it is the scheme's default one, or -1 if it is none. */
	private static int port(String origin, int schemeEnd, int hostEnd) {
		if (hostEnd == origin.length()) {
			return 0;
		}
		if (hostEnd < 0 || origin.charAt(hostEnd) != ':') {
			return -1;
		}
		int port = decimal(origin, hostEnd + 1);
		return (port != DefaultPorts.of(origin, schemeEnd)) ? port : -1;
	}

	/** The number from 1 to 65535 that a text ends with, or -1 if it does not. */
	static int decimal(String text, int start) {
		int length = text.length() - start;
		if (length < 1 || length > 5 || text.charAt(start) == '0') {
			return -1;
		}
		int number = 0;
		for (int i = start; i < text.length(); i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			number = number * 10 + digit;
		}
		return (number <= 65535) ? number : -1;
	}

	private static boolean isSchemeCharacter(char character, boolean first) {
		return isLetter(character)
				|| (!first && (isDigit(character) || character == '+' || character == '-' || character == '.'));
	}

	static boolean isHostCharacter(char character) {
		return isLetter(character) || isDigit(character) || character == '-' || character == '.' || character == '_';
	}

	private static boolean isIpv6Character(char character) {
		return (character >= 'a' && character <= 'f') || isDigit(character) || character == ':';
	}

	static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static boolean isLetter(char character) {
		return character >= 'a' && character <= 'z';
	}

	/**
	 * Decides about the parts of an origin.
	 */
	interface Judge {

		/**
		 * Finds the entry that admits an origin.
		 * @param origin the serialized origin
		 * @param schemeEnd where its scheme ends; the host starts three characters later
		 * @param hostEnd where its host ends
		 * @param port its port, or 0 for the scheme's default one
		 * @return the entry, or {@link OriginIndex#NOT_ALLOWED}
		 */
		int find(String origin, int schemeEnd, int hostEnd, int port);

	}

}
