package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;

/**
 * Keeps counts by policy, kind and reason since the start, and the most recent failures.
 * Its size depends on the configuration alone.
 *
 * @since 0.1.0
 */
public final class CorsLedger implements CorsDecisionListener, GenerationListener {

	private final Clock clock;

	private final CorsPolicies policies;

	private final Instant since;

	private final CountsByPolicy preflights = new CountsByPolicy();

	private final CountsByPolicy actualRequests = new CountsByPolicy();

	private final GuardedExplainer explainer;

	private final RecentFailures recentFailures;

	/**
	 * Creates an empty ledger.
	 * @param clock tells when it starts, and the time of denials
	 * @param policies the policies
	 * @param explainer explains denials of policies that are retired, a last time
	 * @param recentFailures how many different failures are kept
	 */
	public CorsLedger(Clock clock, CorsPolicies policies, GuardedExplainer explainer, int recentFailures) {
		this.clock = clock;
		this.policies = policies;
		this.explainer = explainer;
		this.since = clock.instant();
		this.recentFailures = new RecentFailures(recentFailures);
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		counts(decision.kind()).of(policy.name()).count(decision.rejection());
	}

	@Override
	public void onDenied(CorsRequest request, CorsDecision decision, Supplier<Denial> denial) {
		String version = this.policies.generationOf(decision.policy()).policies().version();
		this.recentFailures.add(denial, version, this.clock.instant());
	}

	@Override
	public void afterActivation(Generation retired, Generation active) {
		this.recentFailures.settle(active::has, this.explainer::explain);
		Set<String> names = active.policies().policies().stream().map(CorsPolicy::name).collect(Collectors.toSet());
		this.preflights.retain(names);
		this.actualRequests.retain(names);
	}

	/**
	 * Since when the ledger counts.
	 * @return the time
	 */
	public Instant since() {
		return this.since;
	}

	/**
	 * The counts of a policy.
	 * @param kind preflights or actual requests
	 * @param policy the name of the policy
	 * @return the counts, all zero if there was no such request yet
	 */
	public DecisionCounts counts(CorsRequestKind kind, String policy) {
		return counts(kind).known(policy);
	}

	/**
	 * The counts of all policies together.
	 * @param kind preflights or actual requests
	 * @return the counts at this moment
	 */
	public DecisionCounts total(CorsRequestKind kind) {
		return counts(kind).total();
	}

	/**
	 * The most recent failures.
	 * @return the failures, the latest first; equal ones are one entry
	 */
	public List<RecordedDenial> recentFailures() {
		return this.recentFailures.latestFirst();
	}

	private CountsByPolicy counts(CorsRequestKind kind) {
		return (kind == CorsRequestKind.PREFLIGHT) ? this.preflights : this.actualRequests;
	}

}
