package io.github.corsstarter.change.candidate;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.change.candidate.Witness.Seen;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.observation.LatestByClient;
import io.github.corsstarter.web.DecisionShadow;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.RoutedRequest;
import io.github.corsstarter.web.Shadows;

/**
 * One candidate beside one generation of policies: each request is decided by both. It
 * goes with either of them.
 *
 * @since 0.1.0
 */
public final class CandidateComparison implements DecisionShadow {

	/** How many requests are kept as witnesses. */
	static final int MAX_WITNESSES = 50;

	private final Generation active;

	private final Generation candidate;

	private final DifferenceListener[] listeners;

	private final Clock clock;

	private final Instant since;

	private final DifferenceCounts counts;

	private final LatestByClient<Witness> witnesses = new LatestByClient<>(MAX_WITNESSES);

	private final AtomicLong otherHeaders = new AtomicLong();

	private CandidateComparison(Generation active, Generation candidate, List<DifferenceListener> listeners,
			Clock clock, Instant since, DifferenceCounts counts) {
		this.active = active;
		this.candidate = candidate;
		this.listeners = listeners.toArray(DifferenceListener[]::new);
		this.clock = clock;
		this.since = since;
		this.counts = counts;
	}

	/**
	 * Begins to compare.
	 * @param active the active policies
	 * @param candidate the candidate
	 * @param listeners told of each request
	 * @param clock the time of requests
	 * @param before what was compared before, whose counts go on if it was the same
	 * @return the comparison
	 */
	static CandidateComparison of(Generation active, Generation candidate, List<DifferenceListener> listeners,
			Clock clock, @Nullable CandidateComparison before) {
		listeners.forEach((listener) -> listener.prepare(possible(active, candidate)));
		return (before != null && haveSameVersion(before.active, active)
				&& haveSameVersion(before.candidate, candidate))
						? new CandidateComparison(active, candidate, listeners, clock, before.since, before.counts)
						: new CandidateComparison(active, candidate, listeners, clock, clock.instant(),
								new DifferenceCounts());
	}

	private static boolean haveSameVersion(Generation one, Generation other) {
		return one.policies().version().equals(other.policies().version());
	}

	private static Map<String, Set<CandidateDifference>> possible(Generation active, Generation candidate) {
		Map<String, Set<CandidateDifference>> possible = new TreeMap<>();
		for (CorsPolicy policy : candidate.policies().policies()) {
			possible.put(policy.name(), EnumSet.complementOf(EnumSet.of(CandidateDifference.NO_LONGER_GOVERNED)));
		}
		for (CorsPolicy policy : active.policies().policies()) {
			possible.computeIfAbsent(policy.name(), (name) -> EnumSet.noneOf(CandidateDifference.class))
				.add(CandidateDifference.NO_LONGER_GOVERNED);
		}
		return possible;
	}

	@Override
	public void onDecided(RoutedRequest request, @Nullable CorsDecision decision, boolean managementServer) {
		if (request.origin() == null) {
			return;
		}
		CorsDecision other = Shadows.ask(this.candidate.policies(), request, managementServer);
		CandidateDifference difference = CandidateDifference.of(request, decision, other);
		CorsDecision counted = (other != null) ? other : decision;
		if (difference != null && counted != null) {
			count(kind(decision, other), difference, counted.policy().name());
			if (isWitness(difference)) {
				addWitness(new Seen(difference, denial(request, decision), denial(request, other)));
			}
		}
	}

	private void addWitness(Seen seen) {
		Instant now = this.clock.instant();
		this.witnesses.add(seen.request().client(), seen, new Witness(seen, now, now, 1), Witness::and);
	}

	/** Where only one of them takes it for a CORS request, that one tells. */
	private static CorsRequestKind kind(@Nullable CorsDecision decision, @Nullable CorsDecision other) {
		return (decision != null && decision.kind() != CorsRequestKind.NOT_CORS) ? decision.kind()
				: (other != null) ? other.kind() : CorsRequestKind.NOT_CORS;
	}

	private void count(CorsRequestKind kind, CandidateDifference difference, String policy) {
		this.counts.count(kind, difference, policy);
		for (DifferenceListener listener : this.listeners) {
			listener.onCompared(kind, difference, policy);
		}
	}

	/**
	 * Other headers are what every request may have, so that of many a few are enough:
	 * the first, second, fourth and so on.
	 */
	private boolean isWitness(CandidateDifference difference) {
		return difference != CandidateDifference.NONE && (difference != CandidateDifference.OTHER_HEADERS
				|| Long.bitCount(this.otherHeaders.incrementAndGet()) == 1);
	}

	private static @Nullable Denial denial(RoutedRequest request, @Nullable CorsDecision decision) {
		return (decision != null) ? Denial.of(request, decision) : null;
	}

	/**
	 * The active policies.
	 * @return the generation
	 */
	public Generation active() {
		return this.active;
	}

	/**
	 * The candidate.
	 * @return the generation, which is not active
	 */
	public Generation candidate() {
		return this.candidate;
	}

	/**
	 * Since when requests are counted.
	 * @return the time
	 */
	public Instant since() {
		return this.since;
	}

	/**
	 * How often both decided how differently.
	 * @return the counts
	 */
	public DifferenceCounts counts() {
		return this.counts;
	}

	/**
	 * The latest requests that would fare differently.
	 * @return the witnesses, the latest first; equal ones are one entry
	 */
	public List<Witness> witnesses() {
		return this.witnesses.latestFirst(Witness::lastSeen);
	}

}
