package io.github.corsstarter.origin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * Says what is wrong with a host whose wildcard is not its first label, or not all of it.
 */
final class MisplacedWildcard {

	/** {@code *}, {@code *.*.}, {@code ***.} and the like at the start of a name. */
	private static final Pattern LEADING_WILDCARDS = Pattern.compile("^[*.]*\\*[*.]*");

	private static final String KEY = "'cors.dangerous.wildcards-within-labels: true'";

	private final String written;

	private final String scheme;

	private final String host;

	/** The port with its colon, or nothing. */
	private final String port;

	MisplacedWildcard(String written, String scheme, String host, String port) {
		this.written = written;
		this.scheme = scheme;
		this.host = host;
		this.port = port;
	}

	/**
	 * Whether a wildcard within the first label of a host may be allowed, for those who
	 * ask for it. It may not directly below what registries give names below: one within
	 * {@code *example.com} is a forgotten dot, and lets anybody in.
	 */
	static boolean mayBeAllowed(String host) {
		return WithinLabels.isIn(host) && !PublicSuffixes.isOfRegistry(host.substring(host.indexOf('.') + 1));
	}

	UnacceptableOriginException explain() {
		if (this.host.matches("\\*+")) {
			return invalid("would match any host. Write '*' alone for any origin, or name the domain.", null);
		}
		if (this.host.endsWith("*")) {
			return invalid("has a wildcard at the end of its host, which others can register. Write each domain out.",
					null);
		}
		Matcher leading = LEADING_WILDCARDS.matcher(this.host);
		String rest = leading.replaceFirst("");
		// no name starts with a dash, so that is the rest of a label
		if (rest.indexOf('*') != -1 || rest.startsWith("-")) {
			return inner();
		}
		if (isRefused(rest, true)) {
			return amongOthers(rest);
		}
		boolean deep = leading.reset().find() && leading.group().chars().filter((c) -> c == '*').count() > 1;
		return invalid("has a wildcard that is not a whole label. Write '*.' for one label, '**.' for one or more.",
				fix((deep ? "**." : "*.") + rest));
	}

	/** What is right of the last wildcard stays; everything left of it becomes one. */
	private UnacceptableOriginException inner() {
		int dot = this.host.indexOf('.', this.host.lastIndexOf('*'));
		String rest = (dot != -1) ? this.host.substring(dot + 1) : "";
		boolean several = this.host.lastIndexOf('.', dot - 1) != -1;
		if (isRefused(rest, several)) {
			return amongOthers(rest);
		}
		String fix = rest.isEmpty() ? null : fix((several ? "**." : "*.") + rest);
		return invalid(
				"has a wildcard inside its host. A wildcard is the first label alone: '*.' for one label, '**.' "
						+ "for one or more." + ((fix != null) ? " '" + fix + "' allows all of them." : "") + wayOut(),
				fix);
	}

	/** Whether a pattern below a domain would be the next mistake. */
	private static boolean isRefused(String domain, boolean anyDepth) {
		return Hosts.isName(domain) && !Hosts.endsInNumber(domain) && (PublicSuffixes.isShared(domain)
				|| PrivateNetworks.contain(domain) || (anyDepth && PublicSuffixes.isAboveShared(domain)));
	}

	private UnacceptableOriginException amongOthers(String domain) {
		String who = PrivateNetworks.contain(domain)
				? "', a domain of private networks: each device there may take a name that matches. "
				: "', where strangers can register names, too, and choose one that matches. ";
		return invalid("has a wildcard below '" + domain + who
				+ "Name each origin in the environment that needs it, or give the pages a domain of your own, such as "
				+ "'https://*.preview.example.com'." + wayOut(), null);
	}

	private String wayOut() {
		return mayBeAllowed(this.host) ? " Outside of production " + KEY + " allows it as it stands." : "";
	}

	private @Nullable String fix(String host) {
		return OriginPatternParser.canonical(this.scheme + "://" + host + this.port);
	}

	private UnacceptableOriginException invalid(String rule, @Nullable String fix) {
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN_PATTERN, "'" + this.written + "' " + rule,
				fix);
	}

}
