package io.github.corsstarter.rule;

import java.util.function.Consumer;

import org.springframework.core.env.Environment;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.source.EmptyList;
import io.github.corsstarter.web.ActivePolicies;

/**
 * An empty list of origins and no policy at all: the starter is there and idle.
 */
final class NoPolicyRule implements CorsFindingRule {

	private static final String ORIGINS = "cors.allowed-origins";

	private final Environment environment;

	NoPolicyRule(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		if (policies.policies().isEmpty() && EmptyList.isWritten(this.environment, ORIGINS)) {
			findings.accept(new Finding(FindingCode.NO_POLICY, Severity.INFO, null, ORIGINS, null,
					"'" + ORIGINS + "' is an empty list, and there is no other policy: no request is touched.",
					"A change of the configuration can bring a policy without a restart."));
		}
	}

}
