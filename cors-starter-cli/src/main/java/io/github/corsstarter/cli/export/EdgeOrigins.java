package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.http.DefaultPorts;
import io.github.corsstarter.origin.OriginPattern;

/**
 * The origins of a policy as servers can compare them.
 *
 * @param any whether pages of any origin are allowed, {@code null} included
 * @param literals what the value of {@code Origin} may be, case for case
 * @param patterns regular expressions for the whole value, case for case
 * @param folded regular expressions for the whole value in any case: origins of apps
 * @param entries the entries as the operator knows them
 */
record EdgeOrigins(boolean any, List<String> literals, List<String> patterns, List<String> folded,
		List<OriginPattern> entries) {

	private static final String LABEL = "[a-z0-9_-]+";

	private static final String PORT = "(:[1-9][0-9]{0,4})?";

	static EdgeOrigins of(CorsPolicy policy) {
		List<String> literals = new ArrayList<>();
		List<String> patterns = new ArrayList<>();
		List<String> folded = new ArrayList<>();
		List<OriginPattern> entries = new ArrayList<>();
		for (String entry : policy.allowedOrigins().stream().map(Setting::value).toList()) {
			if (entry.equals("*")) {
				return new EdgeOrigins(true, List.of(), List.of(), List.of(), List.of());
			}
			if (entry.equals("null")) {
				literals.add(entry);
				continue;
			}
			OriginPattern pattern = OriginPattern.isFile(entry) ? OriginPattern.FILE : OriginPattern.parse(entry, true);
			entries.add(pattern);
			boolean app = DefaultPorts.of(pattern.scheme()) == 0;
			if (pattern.isExact() && !app) {
				literals.add(entry);
			}
			else {
				(app ? folded : patterns).add(regex(pattern));
			}
		}
		return new EdgeOrigins(false, List.copyOf(literals), List.copyOf(patterns), List.copyOf(folded),
				List.copyOf(entries));
	}

	/** Whether nobody is allowed. */
	boolean isEmpty() {
		return !this.any && this.literals.isEmpty() && this.patterns.isEmpty() && this.folded.isEmpty();
	}

	/** The origins without a wildcard, as browsers send them, {@code null} included. */
	List<String> exact() {
		Stream<String> origins = this.entries.stream().filter(OriginPattern::isExact).map(OriginPattern::toString);
		return Stream.concat(origins, this.literals.stream().filter("null"::equals)).toList();
	}

	/** Whether an entry leaves the port open. */
	boolean hasAnyPort() {
		return this.entries.stream().anyMatch((entry) -> entry.port() == OriginPattern.ANY_PORT);
	}

	/** A regular expression that PCRE and RE2 read alike, without anchors. */
	static String regex(OriginPattern pattern) {
		String host = Regex.quote(pattern.host());
		String text = Regex.quote(pattern.scheme()) + "://" + switch (pattern.subdomains()) {
			case NONE -> host;
			case ONE_LABEL -> LABEL + "\\." + host;
			case ANY_DEPTH -> "(" + LABEL + "\\.)+" + host;
			case WITHIN_LABEL -> host.replace("\\*", "[a-z0-9-]+");
		};
		return switch (pattern.port()) {
			case OriginPattern.DEFAULT_PORT -> text;
			case OriginPattern.ANY_PORT -> text + PORT;
			default -> text + ":" + pattern.port();
		};
	}

}
