package io.github.corsstarter.change.candidate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRequestKind;

/**
 * How often the candidate decided how differently, by the name of the policy. Safe for
 * use by many threads.
 *
 * @since 0.1.0
 */
public final class DifferenceCounts {

	private static final int NUMBER = CandidateDifference.values().length;

	/** Of preflights, and then the same of actual requests. */
	private final Map<String, LongAdder[]> byPolicy = new ConcurrentHashMap<>();

	DifferenceCounts() {
	}

	void count(CorsRequestKind kind, CandidateDifference difference, String policy) {
		LongAdder[] counts = this.byPolicy.get(policy);
		if (counts == null) {
			counts = this.byPolicy.computeIfAbsent(policy,
					(name) -> Stream.generate(LongAdder::new).limit(2 * NUMBER).toArray(LongAdder[]::new));
		}
		counts[index(kind, difference)].increment();
	}

	private static int index(CorsRequestKind kind, CandidateDifference difference) {
		return difference.ordinal() + ((kind == CorsRequestKind.PREFLIGHT) ? 0 : NUMBER);
	}

	/**
	 * The names of the policies that something was counted under.
	 * @return the names, sorted
	 */
	public List<String> policies() {
		return this.byPolicy.keySet().stream().sorted().toList();
	}

	/**
	 * The counts of a policy.
	 * @param kind preflights or actual requests
	 * @param policy the name of the policy
	 * @return the counts at this moment, by the id of the difference; those that are zero
	 * are not there
	 */
	public Map<String, Long> of(CorsRequestKind kind, String policy) {
		Map<String, Long> counts = new TreeMap<>();
		LongAdder[] known = this.byPolicy.get(policy);
		for (CandidateDifference difference : CandidateDifference.values()) {
			long count = (known != null) ? known[index(kind, difference)].sum() : 0;
			if (count != 0) {
				counts.put(difference.id(), count);
			}
		}
		return counts;
	}

}
