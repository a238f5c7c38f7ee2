package io.github.corsstarter.explain.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

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

	private static final Pattern ABSOLUTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);

	/** Browsers take backslashes for slashes, and skip more than two of them. */
	private static final Pattern AUTHORITY = Pattern
		.compile("[/\\\\]*(?:([^/\\\\?#]*)@)?([^/\\\\?#@]*)(?:[/\\\\?#].*)?", Pattern.DOTALL);

	private static final Pattern HOST_AND_PORT = Pattern
		.compile("(\\[[0-9a-f:.]+]|[^\\x00-\\x20\"#%/:<>?@\\[\\\\\\]^`|\\x7f-\\uffff]+)(?::([0-9]*))?");

	/**
	 * Reads a URL.
	 * @param text the URL
	 * @param base what the URL is relative to, or {@code null} if it must be absolute
	 * @return what the URL is, or {@code null} if it is none
	 */
	static @Nullable FetchUrl parse(String text, @Nullable FetchUrl base) {
		Matcher absolute = ABSOLUTE.matcher(text);
		if (!absolute.matches()) {
			return (base != null) ? relative(text, base) : null;
		}
		String scheme = HeaderNames.fold(absolute.group(1));
		if (!isHttp(scheme)) {
			return new FetchUrl(scheme, "", false);
		}
		// "https:path" is relative to a base of the same scheme
		return (base != null && base.scheme().equals(scheme)) ? relative(absolute.group(2), base)
				: withAuthority(scheme, absolute.group(2));
	}

	private static @Nullable FetchUrl relative(String text, FetchUrl base) {
		return text.matches("(?s)[/\\\\]{2}.*") ? withAuthority(base.scheme(), text) : base;
	}

	private static @Nullable FetchUrl withAuthority(String scheme, String text) {
		Matcher parts = AUTHORITY.matcher(text);
		if (!parts.matches()) {
			return null;
		}
		Matcher host = HOST_AND_PORT.matcher(HeaderNames.fold(parts.group(2)));
		if (!host.matches()) {
			return null;
		}
		int port = port(host.group(2), scheme);
		if (port > MAX_PORT) {
			return null;
		}
		String authority = (port == defaultPort(scheme)) ? host.group(1) : host.group(1) + ":" + port;
		String userInfo = parts.group(1);
		return new FetchUrl(scheme, authority, userInfo != null && !userInfo.isEmpty() && !userInfo.equals(":"));
	}

	private static int port(@Nullable String digits, String scheme) {
		if (digits == null || digits.isEmpty()) {
			return defaultPort(scheme);
		}
		String significant = digits.replaceFirst("^0+(?=.)", "");
		return (significant.length() <= 5) ? Integer.parseInt(significant) : Integer.MAX_VALUE;
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
		return this.authority.replaceFirst(":[0-9]+$", "");
	}

	/** The port, the scheme's default one if the URL names none. */
	int port() {
		int end = host().length();
		return (end < this.authority.length()) ? Integer.parseInt(this.authority.substring(end + 1))
				: defaultPort(this.scheme);
	}

	private static boolean isHttp(String scheme) {
		return scheme.equals("http") || scheme.equals("https");
	}

	private static int defaultPort(String scheme) {
		return scheme.equals("https") ? 443 : 80;
	}

}
