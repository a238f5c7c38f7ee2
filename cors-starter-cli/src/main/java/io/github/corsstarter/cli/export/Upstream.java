package io.github.corsstarter.cli.export;

import org.jspecify.annotations.Nullable;

/**
 * The application behind a proxy.
 *
 * @param tls whether it is reached over TLS
 * @param host its host; an IPv6 address is in brackets
 * @param port its port
 * @param authorities the file of the authorities that its certificate may be from, or
 * {@code null} for those of the system
 */
record Upstream(boolean tls, String host, int port, @Nullable String authorities) {

	/** Where Debian, Ubuntu and Alpine keep the authorities of the system. */
	private static final String SYSTEM = "/etc/ssl/certs/ca-certificates.crt";

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	/** What its certificate has to be, for a comment. */
	static final String CERTIFICATE = "The certificate of the application has to have its name, and to be from one of "
			+ "these authorities.";

	static Upstream of(ExportOptions options) {
		String url = options.upstream();
		boolean tls = url.startsWith("https:");
		String address = url.substring(url.indexOf("//") + 2);
		int colon = address.indexOf(':', address.indexOf(']') + 1);
		String host = (colon != -1) ? address.substring(0, colon) : address;
		int port = (colon != -1) ? Integer.parseInt(address.substring(colon + 1)) : (tls ? HTTPS : HTTP);
		return new Upstream(tls, host, port, options.authorities());
	}

	/**
	 * The same for a server that looks at the names of a certificate and not at its
	 * addresses.
	 * @param server the server
	 * @param options the options
	 */
	static Upstream named(ExportFormat server, ExportOptions options) {
		Upstream upstream = of(options);
		if (upstream.tls && upstream.isAddress()) {
			throw new ExportRefusedException("The upstream '" + options.upstream() + "' is an address, and "
					+ server.title() + " compares a certificate with names alone: write the name that its certificate "
					+ "has, which may stand in /etc/hosts.");
		}
		return upstream;
	}

	private boolean isAddress() {
		return this.host.startsWith("[") || this.host.chars().allMatch((c) -> c == '.' || (c >= '0' && c <= '9'));
	}

	/** The file of the authorities for a server that knows none by itself. */
	String authoritiesOrSystem() {
		return (this.authorities != null) ? this.authorities : SYSTEM;
	}

}
