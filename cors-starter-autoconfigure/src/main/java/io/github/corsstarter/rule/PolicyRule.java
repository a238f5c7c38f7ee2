package io.github.corsstarter.rule;

import java.util.function.Consumer;

import org.springframework.core.env.Environment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.PolicyFindings;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Findings about each policy by itself. A max-age that is not set is not reported.
 */
final class PolicyRule implements CorsFindingRule {

	private final Environment environment;

	PolicyRule(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		for (CorsPolicy policy : policies.policies()) {
			PolicyFindings.of(policy, (property) -> FlatKeys.isWritten(this.environment, property)).forEach(findings);
		}
	}

}
