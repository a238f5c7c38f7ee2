package io.github.corsstarter.change;

import io.github.corsstarter.diff.PolicyDiff;
import io.github.corsstarter.diff.PolicySet;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Policies by path as the comparison takes them.
 *
 * @since 0.1.0
 */
public final class PolicySets {

	private PolicySets() {
	}

	/**
	 * Compares policies.
	 * @param before the policies before a change
	 * @param after the policies after it
	 * @return the differences
	 */
	public static PolicyDiff compare(ActivePolicies before, ActivePolicies after) {
		return PolicyDiff.of(of(before), of(after));
	}

	private static PolicySet of(ActivePolicies policies) {
		return PolicySet.of(policies.byPath()
			.stream()
			.map((entry) -> new PolicySet.Entry(entry.pattern().getPatternString(), entry.policy()))
			.toList(), policies::find);
	}

}
