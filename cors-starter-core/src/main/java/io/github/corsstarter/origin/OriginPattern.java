package io.github.corsstarter.origin;

import io.github.corsstarter.http.DefaultPorts;

/**
 * An origin, or a pattern for several, as an operator allows it: lower case, ASCII,
 * without the scheme's default port (RFC 6454, section 6.2).
 *
 * @param scheme the scheme
 * @param subdomains which subdomains of the host are meant
 * @param host the host: a name, an IPv4 address, or an IPv6 address in brackets; with a
 * wildcard if that is within its first label
 * @param port the port; {@link #DEFAULT_PORT} or {@link #ANY_PORT}
 * @since 0.1.0
 */
public record OriginPattern(String scheme, Subdomains subdomains, String host, int port) {

	/** The port of an origin that shows none. */
	public static final int DEFAULT_PORT = 0;

	/** Any port, the scheme's default one included. */
	public static final int ANY_PORT = -1;

	/**
	 * What some WebViews send for pages that come from files; others send {@code null}.
	 */
	public static final OriginPattern FILE = new OriginPattern("file", Subdomains.NONE, "", DEFAULT_PORT);

	/**
	 * Reads an origin or a pattern as an operator writes it. Letter case, one trailing
	 * slash, the scheme's default port and blanks around it do not matter.
	 * @param text what was written
	 * @return the origin or pattern
	 * @throws UnacceptableOriginException if it is none, or none that a browser or this
	 * project would accept
	 */
	public static OriginPattern parse(String text) {
		return parse(text, false);
	}

	/**
	 * Reads an origin or a pattern that may have its wildcard within its first label.
	 * @param text what was written
	 * @param wildcardsWithinLabels whether it may, as in
	 * {@code https://*-my-team.vercel.app}
	 * @return the origin or pattern
	 * @throws UnacceptableOriginException if it is none, or none that a browser or this
	 * project would accept
	 */
	public static OriginPattern parse(String text, boolean wildcardsWithinLabels) {
		OriginPattern plain = PlainOrigin.read(text);
		return (plain != null) ? plain : new OriginPatternParser(text, wildcardsWithinLabels).parse();
	}

	/**
	 * Whether a text is an origin of {@code https} just as browsers send it, of no
	 * machine that may be this one, so that there is nothing to be said about it. Not
	 * each such origin is told by this: it is for long lists, which hold little else.
	 * @param text what was written
	 * @return {@code true} if {@link #parse(String)} would return an origin that reads
	 * the same
	 */
	public static boolean isPlain(String text) {
		return PlainOrigin.isHttps(text);
	}

	/**
	 * Whether a text is the origin of pages that come from files. {@link #parse(String)}
	 * refuses it, since anybody can claim it.
	 * @param text what was written
	 * @return {@code true} for {@code file://}
	 */
	public static boolean isFile(String text) {
		String origin = text.strip();
		return origin.equalsIgnoreCase("file://") || origin.equalsIgnoreCase("file:///");
	}

	/**
	 * Whether exactly one origin is meant.
	 * @return {@code true} if there is no wildcard
	 */
	public boolean isExact() {
		return this.subdomains == Subdomains.NONE && this.port != ANY_PORT;
	}

	/**
	 * Whether pages of this origin come from the user's own machine: {@code localhost},
	 * names below it, 127.0.0.0/8 and {@code [::1]}, whatever the port. The host of an
	 * app scheme is no machine: {@code capacitor://localhost} is an app that its users
	 * installed.
	 * @return {@code true} if they do
	 */
	public boolean isLoopback() {
		return DefaultPorts.of(this.scheme) != 0 && Hosts.isLoopback(this.host);
	}

	/**
	 * Whether pages of this origin travel unprotected: plain {@code http} to a host that
	 * is not loopback.
	 * @return {@code true} if they do
	 */
	public boolean isInsecure() {
		return this.scheme.equals("http") && !isLoopback();
	}

	/**
	 * The text that a browser sends (without wildcards) or an operator writes (with).
	 */
	@Override
	public String toString() {
		String text = this.scheme + "://" + this.subdomains.prefix() + this.host;
		return switch (this.port) {
			case DEFAULT_PORT -> text;
			case ANY_PORT -> text + ":*";
			default -> text + ":" + this.port;
		};
	}

}
