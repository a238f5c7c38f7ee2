package io.github.corsstarter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.ActivePolicies;

/**
 * A {@code HiddenHttpMethodFilter} behind the policies. A page can post a form without a
 * preflight, and the policy sees POST where the handler sees DELETE.
 */
final class HiddenMethodRule implements CorsFindingRule {

	private static final String FILTER = "HiddenHttpMethodFilter";

	/** What a field of a form can ask for. */
	private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH");

	private final Supplier<List<String>> filters;

	HiddenMethodRule(Supplier<List<String>> filters) {
		this.filters = filters;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		for (CorsPolicy policy : policies.policies()) {
			List<String> denied = new ArrayList<>(METHODS);
			denied.removeIf((method) -> allows(policy, method));
			if (allows(policy, "POST") && !denied.isEmpty()) {
				this.filters.get().forEach((filter) -> findings.accept(finding(policy, denied, filter)));
			}
		}
	}

	static boolean allows(CorsPolicy policy, String method) {
		return policy.allowedMethods().contains(method) || policy.allowedMethods().contains("*");
	}

	private static Finding finding(CorsPolicy policy, List<String> denied, String filter) {
		String property = policy.spec().allowedMethods().property();
		String methods = String.join(", ", denied);
		return new Finding(FindingCode.HIDDEN_METHOD, Severity.WARNING, policy.name(), FILTER, filter,
				"The " + FILTER + " stands behind the policies: a form post with '_method=" + denied.get(0)
						+ "' is judged as POST, which the policy '" + policy.name() + "' allows, and handled as "
						+ denied.get(0) + ", which it does not.",
				"Switch the filter off if no form needs it, or take POST out of '" + property
						+ "', or add what pages can do there anyway (" + methods + ").");
	}

}
