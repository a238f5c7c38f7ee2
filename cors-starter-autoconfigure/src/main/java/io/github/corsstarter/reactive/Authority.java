package io.github.corsstarter.reactive;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The host and port of a URL whose host {@link URI} does not read, such as one with an
 * underscore (RFC 3986, 3.2.2, has more names than the JDK).
 *
 * @param host the host, or {@code null} if there is none
 * @param port the port, or -1 if there is none
 */
record Authority(@Nullable String host, int port) {

	private static final Authority NONE = new Authority(null, -1);

	private static final int MAX_PORT_LENGTH = 5;

	static Authority of(URI uri) {
		String authority = uri.getRawAuthority();
		if (authority == null || authority.indexOf('@') != -1) {
			return NONE;
		}
		int colon = authority.lastIndexOf(':');
		if (colon == -1) {
			return new Authority(authority, -1);
		}
		int port = port(authority, colon + 1);
		return (port > 0) ? new Authority(authority.substring(0, colon), port) : NONE;
	}

	private static int port(String authority, int start) {
		int port = 0;
		for (int i = start; i < authority.length(); i++) {
			int digit = authority.charAt(i) - '0';
			if (digit < 0 || digit > 9 || i - start >= MAX_PORT_LENGTH) {
				return -1;
			}
			port = port * 10 + digit;
		}
		return port;
	}

}
