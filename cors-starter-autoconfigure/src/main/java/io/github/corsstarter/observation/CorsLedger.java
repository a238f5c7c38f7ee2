package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Keeps counts by policy, kind and reason since the start, and the most recent failures.
 * Its size depends on the configuration alone.
 *
 * @since 0.1.0
 */
public final class CorsLedger implements CorsDecisionListener {

	private final Clock clock;

	private final CorsPolicies policies;

	private final Instant since;

	private final Map<String, DecisionCounts> preflights = new ConcurrentHashMap<>();

	private final Map<String, DecisionCounts> actualRequests = new ConcurrentHashMap<>();

	private final RecentFailures recentFailures;

	/**
	 * Creates an empty ledger.
	 * @param clock tells when it starts, and the time of denials
	 * @param policies the policies
	 * @param recentFailures how many different failures are kept
	 */
	public CorsLedger(Clock clock, CorsPolicies policies, int recentFailures) {
		this.clock = clock;
		this.policies = policies;
		this.since = clock.instant();
		this.recentFailures = new RecentFailures(recentFailures);
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		Map<String, DecisionCounts> counts = counts(decision.kind());
		DecisionCounts known = counts.get(policy.name());
		// computeIfAbsent may lock where there is nothing to compute
		((known != null) ? known : counts.computeIfAbsent(policy.name(), (name) -> new DecisionCounts()))
			.count(decision.rejection());
	}

	@Override
	public void onDenied(CorsRequest request, CorsDecision decision, Supplier<Denial> denial) {
		this.recentFailures.add(denial, this.policies.active().version(), this.clock.instant());
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
		DecisionCounts counts = counts(kind).get(policy);
		return (counts != null) ? counts : new DecisionCounts();
	}

	/**
	 * The counts of all policies together.
	 * @param kind preflights or actual requests
	 * @return the counts at this moment
	 */
	public DecisionCounts total(CorsRequestKind kind) {
		DecisionCounts total = new DecisionCounts();
		counts(kind).values().forEach(total::add);
		return total;
	}

	/**
	 * The most recent failures.
	 * @return the failures, the latest first; equal ones are one entry
	 */
	public List<RecordedDenial> recentFailures() {
		return this.recentFailures.latestFirst();
	}

	private Map<String, DecisionCounts> counts(CorsRequestKind kind) {
		return (kind == CorsRequestKind.PREFLIGHT) ? this.preflights : this.actualRequests;
	}

}
