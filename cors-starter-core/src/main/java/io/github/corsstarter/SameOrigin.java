package io.github.corsstarter;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.DefaultPorts;
import io.github.corsstarter.http.HeaderNames;

/**
 * Whether a request goes to the origin that it comes from. Browsers send {@code Origin}
 * with those, too, if the method is not GET or HEAD.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#append-a-request-origin-header">Fetch,
 * append a request Origin header</a>
 */
final class SameOrigin {

	private static final String SCHEME_DELIMITER = "://";

	private SameOrigin() {
	}

	/**
	 * Whether a request goes to the origin that it comes from.
	 * @param request the request
	 * @param origin the value of its {@code Origin}
	 * @param handshake whether it is a WebSocket handshake: native clients end the origin
	 * of one with a slash
	 */
	static boolean matches(CorsRequest request, String origin, boolean handshake) {
		// no script can set this header, and it is right even where a proxy hides the
		// host
		return request.hasHeader(CorsHeaders.SEC_FETCH_SITE, "same-origin") || equalsTarget(request, origin,
				(handshake && origin.endsWith("/")) ? origin.length() - 1 : origin.length());
	}

	/** The host comes first, since it is what differs if anything does. */
	private static boolean equalsTarget(CorsRequest request, String origin, int end) {
		String host = request.host();
		if (host == null || host.isEmpty()) {
			return false;
		}
		String scheme = httpScheme(request.scheme());
		int hostStart = scheme.length() + SCHEME_DELIMITER.length();
		// containers differ in whether they keep the brackets of an IPv6 address
		boolean bare = host.charAt(0) != '[' && host.indexOf(':') != -1;
		int nameStart = bare ? hostStart + 1 : hostStart;
		int hostEnd = nameStart + host.length() + (bare ? 1 : 0);
		return startsWith(origin, nameStart, host)
				&& (!bare || (startsWith(origin, hostStart, "[") && startsWith(origin, hostEnd - 1, "]")))
				&& startsWith(origin, 0, scheme) && startsWith(origin, scheme.length(), SCHEME_DELIMITER)
				&& portOf(origin, hostEnd, end, scheme) == portOf(request.port(), scheme);
	}

	/** Browsers send origins in lower case; containers keep the case of the target. */
	private static boolean startsWith(String origin, int offset, String part) {
		if (origin.length() - offset < part.length()) {
			return false;
		}
		for (int i = 0; i < part.length(); i++) {
			if (origin.charAt(offset + i) != toLowerCase(part.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static int toLowerCase(char character) {
		return (character >= 'A' && character <= 'Z') ? (character | 0x20) : character;
	}

	/** A WebSocket handshake is an HTTP request of a page whose origin is http. */
	private static String httpScheme(String scheme) {
		if (scheme.equalsIgnoreCase("wss")) {
			return "https";
		}
		return scheme.equalsIgnoreCase("ws") ? "http" : scheme;
	}

	private static int portOf(int port, String scheme) {
		return (port > 0) ? port : DefaultPorts.of(HeaderNames.fold(scheme));
	}

	/** The port of an origin whose host ends at an offset, or -1 if it is malformed. */
	private static int portOf(String origin, int hostEnd, int end, String scheme) {
		if (end <= hostEnd) {
			return (end == hostEnd) ? DefaultPorts.of(HeaderNames.fold(scheme)) : -1;
		}
		int length = end - hostEnd - 1;
		if (origin.charAt(hostEnd) != ':' || length < 1 || length > 5 || origin.charAt(hostEnd + 1) == '0') {
			return -1;
		}
		int port = 0;
		for (int i = hostEnd + 1; i < end; i++) {
			int digit = origin.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			port = port * 10 + digit;
		}
		return port;
	}

}
