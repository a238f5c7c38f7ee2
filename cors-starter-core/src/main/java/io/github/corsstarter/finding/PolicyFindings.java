package io.github.corsstarter.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.corsstarter.CorsPolicy;

/**
 * Findings about a policy by itself, without a look at the application around it.
 *
 * @since 0.1.0
 */
public final class PolicyFindings {

	/**
	 * The most origins that are looked at one by one. More than that was not written by
	 * hand, and a start must not wait for a million of them.
	 */
	public static final int MAX_ORIGINS = 1000;

	private PolicyFindings() {
	}

	/**
	 * Looks at a policy.
	 * @param policy the policy
	 * @return the findings; of a policy with more than a thousand origins none about
	 * single origins
	 */
	public static List<Finding> of(CorsPolicy policy) {
		return of(policy, (property) -> true);
	}

	/**
	 * Looks at a policy some of whose values may be defaults.
	 * @param policy the policy
	 * @param isWritten whether a property was set: there is no finding about a default
	 * @return the findings
	 */
	public static List<Finding> of(CorsPolicy policy, Predicate<String> isWritten) {
		List<Finding> findings = new ArrayList<>();
		if (isWritten.test(policy.spec().maxAge().property())) {
			MaxAgeRule.check(policy, findings::add);
		}
		HeaderNamesRule.check(policy, findings::add);
		ProductionRules.checkDangerousKeys(policy, findings::add);
		if (policy.allowedOrigins().size() <= MAX_ORIGINS) {
			ContainedEntryRule.check(policy, findings::add);
			ProductionRules.checkOrigins(policy, findings::add);
		}
		return findings;
	}

}
