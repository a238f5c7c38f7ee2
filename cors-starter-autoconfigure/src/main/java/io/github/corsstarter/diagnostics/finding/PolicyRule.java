package io.github.corsstarter.diagnostics.finding;

import java.util.function.Consumer;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diagnostics.PropertyOrigins;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.PolicyFindings;
import io.github.corsstarter.web.ActivePolicies;

/**
 * What each policy itself gives reason to say. Nobody is told about a max-age that nobody
 * wrote.
 */
final class PolicyRule implements CorsFindingRule {

	private final PropertyOrigins origins;

	PolicyRule(PropertyOrigins origins) {
		this.origins = origins;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		for (CorsPolicy policy : policies.policies()) {
			for (Finding finding : PolicyFindings.of(policy)) {
				if (finding.code() != FindingCode.MAX_AGE_ABOVE_BROWSER_CAP
						|| this.origins.find(finding.property()) != null) {
					findings.accept(finding);
				}
			}
		}
	}

}
