package io.github.corsstarter.sample.comparison;

import java.util.Locale;

/**
 * The servers. Each has a port, and so an origin, of its own.
 */
enum Site {

	/** Where most pages are. */
	PAGE("http", "localhost"),

	/** Where most calls go. */
	API("http", "localhost"),

	/** Where redirects lead. */
	OTHER("http", "localhost"),

	/** Where pages with a certificate are, one that nobody but itself has signed. */
	SECURE_PAGE("https", "localhost"),

	/** Where calls with a certificate go. */
	SECURE_API("https", "localhost"),

	/** Where pages are that have a host name of their own. */
	NAMED_PAGE("http", "page.localhost"),

	/** Where calls to a host name of its own go. */
	NAMED_API("http", "api.localhost");

	private final String scheme;

	private final String host;

	Site(String scheme, String host) {
		this.scheme = scheme;
		this.host = host;
	}

	boolean isSecure() {
		return this.scheme.equals("https");
	}

	/** Whether browsers send it the cookies of the other sites of its kind. */
	boolean sharesCookies() {
		return this.host.equals("localhost");
	}

	String origin(int port) {
		return this.scheme + "://" + this.host + ":" + port;
	}

	/** What stands for the site in header values. */
	String placeholder() {
		return "{" + name().toLowerCase(Locale.ROOT) + "}";
	}

}
