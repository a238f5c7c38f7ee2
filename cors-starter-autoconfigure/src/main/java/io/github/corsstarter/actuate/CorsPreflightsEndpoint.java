package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.actuate.CorsPreflightsDescriptor.PolicyCountsDescriptor;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Reports how many preflights and actual requests were allowed and denied, and the recent
 * failures.
 *
 * @since 0.1.0
 */
@Endpoint(id = "corspreflights", defaultAccess = Access.READ_ONLY)
public class CorsPreflightsEndpoint {

	private final CorsPolicies policies;

	private final CorsLedger ledger;

	private final GuardedExplainer explainer;

	private final ObjectProvider<ClientReportsView> clientReports;

	/**
	 * Creates an endpoint.
	 * @param policies the policies
	 * @param ledger what was counted
	 * @param explainer explains failures
	 * @param clientReports shows what browsers reported, if their reports are taken
	 */
	public CorsPreflightsEndpoint(CorsPolicies policies, CorsLedger ledger, GuardedExplainer explainer,
			ObjectProvider<ClientReportsView> clientReports) {
		this.policies = policies;
		this.ledger = ledger;
		this.explainer = explainer;
		this.clientReports = clientReports;
	}

	/**
	 * Reports the counts.
	 * @return the counts since the start
	 */
	@ReadOperation
	public CorsPreflightsDescriptor preflights() {
		ActivePolicies active = this.policies.active();
		Map<String, PolicyCountsDescriptor> policies = new LinkedHashMap<>();
		for (CorsPolicy policy : active.policies()) {
			policies.put(policy.name(),
					new PolicyCountsDescriptor(
							CountsDescriptor.of(this.ledger.counts(CorsRequestKind.PREFLIGHT, policy.name())),
							CountsDescriptor.of(this.ledger.counts(CorsRequestKind.ACTUAL, policy.name()))));
		}
		ClientReportsView clientReports = this.clientReports.getIfAvailable();
		return new CorsPreflightsDescriptor(this.ledger.since(), active.environment(), active.version(),
				CountsDescriptor.of(this.ledger.total(CorsRequestKind.PREFLIGHT)),
				CountsDescriptor.of(this.ledger.total(CorsRequestKind.ACTUAL)), policies,
				FailureDescriptor.latest(this.ledger, this.explainer),
				(clientReports != null) ? clientReports.describe() : null);
	}

}
