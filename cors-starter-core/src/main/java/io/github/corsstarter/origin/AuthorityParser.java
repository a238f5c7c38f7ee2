package io.github.corsstarter.origin;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.DefaultPorts;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Reads the host and port of an origin pattern.
 */
final class AuthorityParser {

	private final String written;

	private final String scheme;

	private final String authority;

	private final boolean wildcardsWithinLabels;

	AuthorityParser(String written, String scheme, String authority, boolean wildcardsWithinLabels) {
		this.written = written;
		this.scheme = scheme;
		this.authority = authority;
		this.wildcardsWithinLabels = wildcardsWithinLabels;
	}

	OriginPattern parse() {
		int hostEnd = this.authority.startsWith("[") ? this.authority.indexOf(']') + 1 : this.authority.indexOf(':');
		if (hostEnd < 1) {
			hostEnd = this.authority.length();
		}
		String host = this.authority.substring(0, hostEnd);
		int port = port(host, this.authority.substring(hostEnd));
		if (host.startsWith("[")) {
			return new OriginPattern(this.scheme, Subdomains.NONE, ipv6Address(host), port);
		}
		if (this.wildcardsWithinLabels && MisplacedWildcard.mayBeAllowed(host)) {
			return new OriginPattern(this.scheme, Subdomains.WITHIN_LABEL, host, port);
		}
		Subdomains subdomains = subdomains(host);
		return new OriginPattern(this.scheme, subdomains, name(host, subdomains), port);
	}

	private int port(String host, String suffix) {
		if (suffix.isEmpty()) {
			return OriginPattern.DEFAULT_PORT;
		}
		if (suffix.equals(":*")) {
			return OriginPattern.ANY_PORT;
		}
		if (suffix.indexOf('*') != -1) {
			throw invalidPattern("has a wildcard inside its port. Write ':*' for any port.", fix(host + ":*"));
		}
		int port = suffix.startsWith(":") ? SerializedOrigin.decimal(suffix, 1) : -1;
		if (port == -1) {
			throw invalid("has no valid port ('" + suffix + "'). A port is a number from 1 to 65535.",
					withoutPort(host, suffix));
		}
		return (port == DefaultPorts.of(this.scheme)) ? OriginPattern.DEFAULT_PORT : port;
	}

	/** Without the port, unless that stands for several in a notation of its own. */
	private @Nullable String withoutPort(String host, String suffix) {
		boolean number = suffix.chars().allMatch((character) -> ":+0123456789".indexOf(character) != -1);
		boolean word = suffix.chars()
			.noneMatch((character) -> ":-.[]{}()".indexOf(character, 1) != -1
					|| SerializedOrigin.isDigit((char) character));
		return (number || word) ? fix(host) : null;
	}

	private String ipv6Address(String host) {
		String compressed = Hosts.compressIpv6(host);
		if (compressed == null) {
			throw invalid("has no valid IPv6 address ('" + host + "').", null);
		}
		if (!compressed.equals(host)) {
			throw invalid("has an IPv6 address that is not compressed. Browsers send '" + compressed + "'.",
					fix(compressed + this.authority.substring(host.length())));
		}
		return host;
	}

	private Subdomains subdomains(String host) {
		for (Subdomains subdomains : new Subdomains[] { Subdomains.ANY_DEPTH, Subdomains.ONE_LABEL }) {
			if (host.startsWith(subdomains.prefix())) {
				return subdomains;
			}
		}
		return Subdomains.NONE;
	}

	private String name(String host, Subdomains subdomains) {
		String name = host.substring(subdomains.prefix().length());
		if (name.indexOf('*') != -1) {
			throw new MisplacedWildcard(this.written, this.scheme, host, this.authority.substring(host.length()))
				.explain();
		}
		if (isBareHostOfApp(name, subdomains)) {
			return name;
		}
		if (name.endsWith(".")) {
			throw invalid("has a host that ends with a dot, which makes it a different origin.",
					fix(host.substring(0, host.length() - 1) + this.authority.substring(host.length())));
		}
		if (!Hosts.isName(name)) {
			throw invalid("has no valid host ('" + name
					+ "'). A host is made of labels of 1 to 63 letters, digits, '-' or '_'.", null);
		}
		if (Hosts.endsInNumber(name) && (subdomains != Subdomains.NONE || !Hosts.isIpv4Address(name))) {
			throw invalid("has no valid host ('" + host + "'). A host that ends in a number is an IPv4 address of four "
					+ "decimal numbers, and has no subdomains.", null);
		}
		return name;
	}

	/** What apps send that have no name for a host: {@code app://.}, {@code app://}. */
	private boolean isBareHostOfApp(String name, Subdomains subdomains) {
		return subdomains == Subdomains.NONE && this.authority.equals(name) && (name.isEmpty() || name.equals("."))
				&& Schemes.isOfApps(this.scheme, this.scheme.length());
	}

	private @Nullable String fix(String authority) {
		return OriginPatternParser.canonical(this.scheme + "://" + authority);
	}

	private UnacceptableOriginException invalid(String rule, @Nullable String fix) {
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN, "'" + this.written + "' " + rule, fix);
	}

	private UnacceptableOriginException invalidPattern(String rule, @Nullable String fix) {
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN_PATTERN, "'" + this.written + "' " + rule,
				fix);
	}

}
