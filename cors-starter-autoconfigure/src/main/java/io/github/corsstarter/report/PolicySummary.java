package io.github.corsstarter.report;

import java.util.StringJoiner;

import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * The active policies in one line.
 *
 * @since 0.1.0
 */
public final class PolicySummary {

	private PolicySummary() {
	}

	/**
	 * Says which policies are active.
	 * @param active the policies
	 * @return a line without a full stop
	 */
	public static String of(ActivePolicies active) {
		if (active.byPath().isEmpty()) {
			return "CORS: no policy is active: 'cors.enabled' is false, or no origin is set. Set "
					+ "'cors.allowed-origins'";
		}
		String environment = (active.environment() != null) ? " of environment '" + active.environment() + "'" : "";
		StringJoiner policies = new StringJoiner(", ");
		for (PathPolicy entry : active.byPath()) {
			policies.add(summary(entry));
		}
		return "CORS: policies" + environment + ", version " + active.version() + ": " + policies;
	}

	private static String summary(PathPolicy entry) {
		boolean allowsNone = entry.policy().allowedOrigins().isEmpty()
				&& entry.policy().allowedOriginSources().isEmpty();
		return entry.pattern().getPatternString() + " -> '" + entry.policy().name() + "'"
				+ (allowsNone ? " (allows no origin)" : "");
	}

}
