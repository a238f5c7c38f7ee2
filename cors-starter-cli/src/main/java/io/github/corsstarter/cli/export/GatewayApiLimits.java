package io.github.corsstarter.cli.export;

import java.util.Collection;
import java.util.List;

/**
 * What the schema of Gateway API holds a route to.
 */
final class GatewayApiLimits {

	static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE",
			"PATCH");

	private static final int MOST_RULES = 16;

	private static final int MOST_MATCHES = 64;

	private static final int MOST_MATCHES_OF_ALL = 128;

	private static final int MOST_VALUES = 64;

	private GatewayApiLimits() {
	}

	/** The methods that it has names for. */
	static List<String> methods(EdgePolicy policy) {
		return policy.anyMethod() ? policy.methods() : policy.methods().stream().filter(METHODS::contains).toList();
	}

	static void check(Edge edge, Collection<List<String>> rules) {
		atMost(MOST_RULES, rules.size(), "policies, with one for paths without any");
		rules.forEach((matches) -> atMost(MOST_MATCHES, matches.size(), "paths of one policy"));
		atMost(MOST_MATCHES_OF_ALL, rules.stream().mapToInt(List::size).sum(), "paths");
		for (EdgePolicy policy : edge.policies()) {
			String of = " of the policy '" + policy.name() + "'";
			atMost(MOST_VALUES, GatewayApiOrigins.written(policy.origins()).size(), "origins" + of);
			atMost(MOST_VALUES, policy.headers().size(), "allowed headers" + of);
			atMost(MOST_VALUES, policy.exposed().size(), "exposed headers" + of);
		}
	}

	private static void atMost(int limit, int size, String what) {
		if (size > limit) {
			throw new ExportRefusedException("Gateway API holds no more than " + limit + " " + SafeText.comment(what)
					+ " in a route, and there are " + size
					+ ". Let the application answer, or, where there are too many policies, export one path with --path.");
		}
	}

}
