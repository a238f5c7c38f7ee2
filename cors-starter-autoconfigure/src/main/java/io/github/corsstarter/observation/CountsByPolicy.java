package io.github.corsstarter.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Counts by the name of the policy, and those of policies that are gone, together. Safe
 * for use by many threads.
 */
final class CountsByPolicy {

	private final Map<String, DecisionCounts> counts = new ConcurrentHashMap<>();

	/** Requests that began before their policy was retired are still counted here. */
	private final List<DecisionCounts> retiring = new CopyOnWriteArrayList<>();

	private final DecisionCounts retired = new DecisionCounts();

	DecisionCounts of(String policy) {
		DecisionCounts known = this.counts.get(policy);
		// computeIfAbsent may lock where there is nothing to compute
		return (known != null) ? known : this.counts.computeIfAbsent(policy, (name) -> new DecisionCounts());
	}

	/** The counts of a policy; all zero if there was no request yet. */
	DecisionCounts known(String policy) {
		DecisionCounts known = this.counts.get(policy);
		return (known != null) ? known : new DecisionCounts();
	}

	DecisionCounts total() {
		DecisionCounts total = new DecisionCounts();
		this.counts.values().forEach(total::add);
		this.retiring.forEach(total::add);
		total.add(this.retired);
		return total;
	}

	/** Keeps the counts of some policies apart, and adds up those of all others. */
	void retain(Set<String> policies) {
		this.retiring.forEach(this.retired::add);
		this.retiring.clear();
		for (String policy : new ArrayList<>(this.counts.keySet())) {
			DecisionCounts gone = policies.contains(policy) ? null : this.counts.remove(policy);
			if (gone != null) {
				this.retiring.add(gone);
			}
		}
	}

}
