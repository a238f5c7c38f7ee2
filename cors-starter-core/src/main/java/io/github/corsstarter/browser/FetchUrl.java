package io.github.corsstarter.browser;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.DefaultPorts;
import io.github.corsstarter.http.HeaderNames;

/**
 * What CORS needs to know of a URL. This reads the scheme and the authority as the URL
 * standard does, for hosts that are ASCII and in their canonical form; it neither decodes
 * percent signs nor international names, nor normalizes IP addresses.
 *
 * @param scheme the scheme, in lower case
 * @param authority host and port, in lower case, without the scheme's default port; empty
 * unless the scheme is http or https
 * @param hasCredentials whether the URL names a user or a password
 * @see <a href="https://url.spec.whatwg.org/#url-parsing">URL, parsing</a>
 */
record FetchUrl(String scheme, String authority, boolean hasCredentials) {

	private static final int MAX_PORT = 65535;

	/** Browsers take backslashes for slashes, and skip more than two of them. */
	private static final String SLASHES = "/\\";

	private static final String AUTHORITY_ENDS = "/\\?#";

	/** Besides blanks, control characters and all that is not ASCII. */
	private static final String FORBIDDEN_IN_HOSTS = "\"#%/:<>?@[\\]^`|";

	/**
	 * Reads a URL.
	 * @param text the URL
	 * @param base what the URL is relative to, or {@code null} if it must be absolute
	 * @return what the URL is, or {@code null} if it is none
	 */
	static @Nullable FetchUrl parse(String text, @Nullable FetchUrl base) {
		int schemeEnd = endOfScheme(text);
		if (schemeEnd == -1) {
			return (base != null) ? relative(text, base) : null;
		}
		String scheme = HeaderNames.fold(text.substring(0, schemeEnd));
		if (!isHttp(scheme)) {
			return new FetchUrl(scheme, "", false);
		}
		String rest = text.substring(schemeEnd + 1);
		// "https:path" is relative to a base of the same scheme
		return (base != null && base.scheme().equals(scheme)) ? relative(rest, base) : withAuthority(scheme, rest);
	}

	/** Where the colon behind the scheme is, or -1 if there is no scheme. */
	private static int endOfScheme(String text) {
		int end = 0;
		while (end < text.length() && isSchemeCharacter(text.charAt(end), end == 0)) {
			end++;
		}
		return (end > 0 && text.startsWith(":", end)) ? end : -1;
	}

	private static boolean isSchemeCharacter(char character, boolean first) {
		boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
		return letter || (!first && ((character >= '0' && character <= '9') || "+.-".indexOf(character) != -1));
	}

	private static @Nullable FetchUrl relative(String text, FetchUrl base) {
		boolean authority = text.length() > 1 && SLASHES.indexOf(text.charAt(0)) != -1
				&& SLASHES.indexOf(text.charAt(1)) != -1;
		return authority ? withAuthority(base.scheme(), text) : base;
	}

	private static @Nullable FetchUrl withAuthority(String scheme, String text) {
		int start = 0;
		while (start < text.length() && SLASHES.indexOf(text.charAt(start)) != -1) {
			start++;
		}
		int end = start;
		while (end < text.length() && AUTHORITY_ENDS.indexOf(text.charAt(end)) == -1) {
			end++;
		}
		String authority = text.substring(start, end);
		int at = authority.lastIndexOf('@');
		String hostAndPort = HeaderNames.fold(authority.substring(at + 1));
		int hostEnd = endOfHost(hostAndPort);
		int port = port(hostAndPort, hostEnd, scheme);
		if (!isHost(hostAndPort, hostEnd) || port == -1) {
			return null;
		}
		String host = hostAndPort.substring(0, hostEnd);
		boolean hasCredentials = at > 0 && !authority.substring(0, at).equals(":");
		return new FetchUrl(scheme, (port == DefaultPorts.of(scheme)) ? host : host + ":" + port, hasCredentials);
	}

	private static int endOfHost(String hostAndPort) {
		int colon = hostAndPort.indexOf(':', hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') : 0);
		return (colon != -1) ? colon : hostAndPort.length();
	}

	private static boolean isHost(String text, int end) {
		boolean address = text.startsWith("[") && end > 2 && text.charAt(end - 1) == ']';
		for (int i = address ? 1 : 0; i < (address ? end - 1 : end); i++) {
			char character = text.charAt(i);
			boolean allowed = address ? "0123456789abcdef:.".indexOf(character) != -1
					: character > 0x20 && character < 0x7f && FORBIDDEN_IN_HOSTS.indexOf(character) == -1;
			if (!allowed) {
				return false;
			}
		}
		return end > 0;
	}

	/** The port, the scheme's default one if there is none, or -1 if it is no port. */
	private static int port(String hostAndPort, int hostEnd, String scheme) {
		int port = 0;
		for (int i = hostEnd + 1; i < hostAndPort.length(); i++) {
			int digit = hostAndPort.charAt(i) - '0';
			port = 10 * port + digit;
			if (digit < 0 || digit > 9 || port > MAX_PORT) {
				return -1;
			}
		}
		return (hostAndPort.length() > hostEnd + 1) ? port : DefaultPorts.of(scheme);
	}

	boolean isHttp() {
		return isHttp(this.scheme);
	}

	/**
	 * The serialized origin.
	 * @return the origin, {@code null} as a text unless the scheme is http or https
	 * @see <a href="https://url.spec.whatwg.org/#origin">URL, origin</a>
	 */
	String origin() {
		return isHttp() ? this.scheme + "://" + this.authority : FetchOrigin.OPAQUE;
	}

	/** The host, an IPv6 address in brackets. */
	String host() {
		return this.authority.substring(0, endOfHost(this.authority));
	}

	/** The port, the scheme's default one if the URL names none. */
	int port() {
		int end = host().length();
		return (end < this.authority.length()) ? Integer.parseInt(this.authority.substring(end + 1))
				: DefaultPorts.of(this.scheme);
	}

	private static boolean isHttp(String scheme) {
		return scheme.equals("http") || scheme.equals("https");
	}

}
