package io.github.corsstarter.actuate;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads the origin of a server: from a parameter, or as a request has it. The work is
 * linear in what is read, and bounded.
 */
final class ServerOrigin {

	private static final int MAX_LENGTH = 326;

	private static final int MAX_PORT = 65535;

	private ServerOrigin() {
	}

	/**
	 * The serialized origin of a server.
	 * @param text {@code scheme://host[:port]}, perhaps in upper case, with a slash at
	 * its end, or with the scheme's default port
	 * @return the origin as browsers write it, or {@code null} if the text is none
	 */
	static @Nullable String normalize(String text) {
		String origin = text.strip().toLowerCase(Locale.ROOT);
		int hostStart = hostStart(origin);
		if (hostStart == 0 || origin.length() > MAX_LENGTH) {
			return null;
		}
		String rest = origin.substring(hostStart);
		String authority = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
		int hostEnd = hostEnd(authority);
		String host = authority.substring(0, hostEnd);
		int port = port(authority.substring(hostEnd), hostStart);
		if (!isHost(host) || port == 0) {
			return null;
		}
		return origin.substring(0, hostStart) + host + ((port != defaultPort(hostStart)) ? ":" + port : "");
	}

	/** An origin that was {@linkplain #normalize normalized}, without its port. */
	static String host(String origin) {
		String authority = origin.substring(hostStart(origin));
		return authority.substring(0, hostEnd(authority));
	}

	private static int hostStart(String origin) {
		if (origin.startsWith("https://")) {
			return "https://".length();
		}
		return origin.startsWith("http://") ? "http://".length() : 0;
	}

	private static int defaultPort(int hostStart) {
		return (hostStart == "https://".length()) ? 443 : 80;
	}

	private static int hostEnd(String authority) {
		int end = authority.indexOf(':', authority.startsWith("[") ? authority.indexOf(']') + 1 : 0);
		return (end != -1) ? end : authority.length();
	}

	private static boolean isHost(String host) {
		boolean address = host.startsWith("[") && host.endsWith("]");
		String characters = address ? "0123456789abcdef:." : "0123456789abcdefghijklmnopqrstuvwxyz-._";
		String name = address ? host.substring(1, host.length() - 1) : host;
		return !name.isEmpty() && name.chars().allMatch((character) -> characters.indexOf(character) != -1);
	}

	/** The port behind a host, or 0 if it is none. */
	private static int port(String text, int hostStart) {
		if (text.isEmpty()) {
			return defaultPort(hostStart);
		}
		String digits = text.substring(1);
		boolean number = !digits.isEmpty() && digits.length() <= 5
				&& digits.chars().allMatch((character) -> character >= '0' && character <= '9');
		int port = number ? Integer.parseInt(digits) : 0;
		return (port <= MAX_PORT) ? port : 0;
	}

}
