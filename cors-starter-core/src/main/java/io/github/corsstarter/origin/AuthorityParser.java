package io.github.corsstarter.origin;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * Reads the host and port of an origin pattern.
 */
final class AuthorityParser {

	/** Spring's notation for ports: {@code :[8080,8081]} or {@code :[*]}. */
	private static final Pattern BRACKETED_PORTS = Pattern.compile("(.+):\\[([0-9*,\\s]*)]");

	/** {@code *}, {@code *.*.}, {@code ***.} and the like at the start of a name. */
	private static final Pattern LEADING_WILDCARDS = Pattern.compile("^[*.]*\\*[*.]*");

	private final String written;

	private final String scheme;

	private final String authority;

	AuthorityParser(String written, String scheme, String authority) {
		this.written = written;
		this.scheme = scheme;
		this.authority = authority;
	}

	OriginPattern parse() {
		refuseBracketedPorts();
		int hostEnd = this.authority.startsWith("[") ? this.authority.indexOf(']') + 1 : this.authority.indexOf(':');
		if (hostEnd < 1) {
			hostEnd = this.authority.length();
		}
		String host = this.authority.substring(0, hostEnd);
		int port = port(host, this.authority.substring(hostEnd));
		if (host.startsWith("[")) {
			return new OriginPattern(this.scheme, Subdomains.NONE, ipv6Address(host), port);
		}
		Subdomains subdomains = subdomains(host);
		return new OriginPattern(this.scheme, subdomains, name(host, subdomains), port);
	}

	private void refuseBracketedPorts() {
		if (!this.authority.contains(":[")) {
			return;
		}
		Matcher matcher = BRACKETED_PORTS.matcher(this.authority);
		if (matcher.matches()) {
			String fix = Arrays.stream(matcher.group(2).split(","))
				.map((port) -> String.valueOf(fix(matcher.group(1) + ":" + port.strip())))
				.collect(Collectors.joining(", "));
			throw invalidPattern("lists its ports in brackets. Write ':*' for any port, or one entry per port.",
					fix.contains("null") ? null : fix);
		}
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
			throw invalid("has no valid port ('" + suffix + "'). A port is a number from 1 to 65535.", fix(host));
		}
		return (port == Schemes.defaultPort(this.scheme, this.scheme.length())) ? OriginPattern.DEFAULT_PORT : port;
	}

	private String ipv6Address(String host) {
		String compressed = Hosts.compressIpv6(host);
		if (compressed == null) {
			throw invalid("has no valid IPv6 address ('" + host + "').", null);
		}
		if (!compressed.equals(host)) {
			throw invalid("does not write its IPv6 address as browsers do, compressed: '" + compressed + "'.",
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
			throw misplacedWildcard(host);
		}
		if (isBareHostOfApp(name, subdomains)) {
			return name;
		}
		if (name.endsWith(".")) {
			throw invalid("ends its host with a dot, which makes it another origin than the one without.",
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

	private UnacceptableOriginException misplacedWildcard(String host) {
		if (host.matches("\\*+")) {
			return invalidPattern("would match any host. Write '*' alone for any origin, or name the domain.", null);
		}
		if (host.endsWith("*")) {
			return invalidPattern(
					"has a wildcard at the end of its host, which others can register. Write each domain " + "out.",
					null);
		}
		Matcher leading = LEADING_WILDCARDS.matcher(host);
		String rest = leading.replaceFirst("");
		// no name starts with a dash, so that is the rest of a label
		if (rest.indexOf('*') != -1 || rest.startsWith("-")) {
			return innerWildcard(host);
		}
		if (isRefused(rest, true)) {
			return amongStrangers(rest);
		}
		boolean deep = leading.reset().find() && leading.group().chars().filter((c) -> c == '*').count() > 1;
		return invalidPattern(
				"has a wildcard that is no label of its own. Write '*.' for one label, '**.' for one or " + "more.",
				fix((deep ? "**." : "*.") + rest + this.authority.substring(host.length())));
	}

	/** What is right of the last wildcard stays; everything left of it becomes one. */
	private UnacceptableOriginException innerWildcard(String host) {
		int dot = host.indexOf('.', host.lastIndexOf('*'));
		String rest = (dot != -1) ? host.substring(dot + 1) : "";
		boolean several = host.lastIndexOf('.', dot - 1) != -1;
		if (isRefused(rest, several)) {
			return amongStrangers(rest);
		}
		String fix = rest.isEmpty() ? null
				: fix((several ? "**." : "*.") + rest + this.authority.substring(host.length()));
		return invalidPattern(
				"has a wildcard inside its host. A wildcard is the first label alone: '*.' for one "
						+ "label, '**.' for one or more." + ((fix != null) ? " '" + fix + "' allows all of them." : ""),
				fix);
	}

	/** Whether a pattern below a domain would be the next mistake. */
	private static boolean isRefused(String domain, boolean anyDepth) {
		return Hosts.isName(domain) && !Hosts.endsInNumber(domain)
				&& (PublicSuffixes.isShared(domain) || (anyDepth && PublicSuffixes.isAboveShared(domain)));
	}

	private UnacceptableOriginException amongStrangers(String domain) {
		return invalidPattern("has a wildcard below '" + domain + "', where strangers can register names, too, and "
				+ "choose one that matches. Name each origin, or give the pages a domain of your own, such as "
				+ "'https://*.preview.example.com'.", null);
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
