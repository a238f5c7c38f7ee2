package io.github.corsstarter.origin.attack;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The parts of an allowed origin as it was written. Independent of the parser for
 * configuration on purpose, so that the self-attack finds its mistakes, too; it may
 * therefore only be given what that parser has accepted.
 *
 * @param scheme the scheme
 * @param wildcard {@code *.}, {@code **.} or nothing
 * @param host the host behind the wildcard
 * @param port the port with its colon, or nothing
 */
record WrittenOrigin(String scheme, String wildcard, String host, String port) {

	/** Any origin. */
	static final String ANY = "*";

	/** Opaque origins. */
	static final String NULL = "null";

	/** The port that stands for all ports. */
	static final String ANY_PORT = ":*";

	private static final Map<String, String> DEFAULT_PORTS = Map.of("http", ":80", "https", ":443", "ws", ":80", "wss",
			":443", "ftp", ":21");

	private static final Pattern PARTS = Pattern.compile("(.+?)://(\\*\\*?\\.)?(\\[.*]|[^:]*)(:.*)?");

	/**
	 * Takes an origin or a pattern apart.
	 * @param canonical the canonical text, or the stand-in for any or opaque origins
	 * @return the parts; those of some origin for what has none
	 */
	static WrittenOrigin of(String canonical) {
		Matcher parts = PARTS.matcher(canonical);
		if (!parts.matches()) {
			return new WrittenOrigin("https", "", "app.example.com", "");
		}
		return new WrittenOrigin(parts.group(1), orEmpty(parts.group(2)), parts.group(3), orEmpty(parts.group(4)));
	}

	/**
	 * The one spelling of what was written: in lower case, without blanks around it, a
	 * trailing slash and the scheme's default port.
	 */
	static String canonical(String written) {
		String text = written.strip().toLowerCase(Locale.ROOT);
		boolean slash = text.endsWith("/") && !text.endsWith("://");
		String origin = slash ? text.substring(0, text.length() - 1) : text;
		int schemeEnd = origin.indexOf(':');
		int port = origin.lastIndexOf(':');
		if (port == schemeEnd || !origin.substring(port).equals(defaultPort(origin.substring(0, schemeEnd)))) {
			return origin;
		}
		return origin.substring(0, port);
	}

	/**
	 * What an entry is like: of all between its scheme and its last label, one sign
	 * stands for letters, and one for digits.
	 */
	static String kind(String canonical) {
		int start = canonical.indexOf("://") + 1;
		int end = canonical.lastIndexOf('.');
		StringBuilder kind = new StringBuilder();
		char last = 0;
		for (int i = 0; i < canonical.length(); i++) {
			char character = canonical.charAt(i);
			char shape = (i < start || i > end) ? character : shape(character);
			if (shape != last || shape == character) {
				kind.append(shape);
			}
			last = shape;
		}
		return kind.toString();
	}

	/** None of the two that stand for others is in an origin. */
	private static char shape(char character) {
		return Character.isDigit(character) ? '#' : (Character.isLetter(character) ? 'A' : character);
	}

	/**
	 * Whether origins of a scheme are those of apps, which are compared without regard to
	 * case.
	 */
	static boolean isOfApps(String scheme) {
		return !DEFAULT_PORTS.containsKey(scheme);
	}

	/** Whether the wildcard is within the first label. */
	boolean isWithinLabel() {
		return this.wildcard.isEmpty() && this.host.indexOf('*') != -1;
	}

	/** The port that a scheme leaves out, with its colon, or {@code null}. */
	static @Nullable String defaultPort(String scheme) {
		return DEFAULT_PORTS.get(scheme);
	}

	private static String orEmpty(@Nullable String group) {
		return (group != null) ? group : "";
	}

}
