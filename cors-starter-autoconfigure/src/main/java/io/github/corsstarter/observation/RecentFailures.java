package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.observation.RecordedDenial.Settled;

/**
 * The latest failures that differ, up to a fixed number. Safe for use by many threads.
 */
final class RecentFailures {

	private final int capacity;

	private final LatestByClient<RecordedDenial> failures;

	RecentFailures(int capacity) {
		this.capacity = capacity;
		this.failures = new LatestByClient<>(capacity);
	}

	void add(Supplier<Denial> description, String policyVersion, Instant time) {
		if (this.capacity != 0) {
			Denial denial = description.get();
			this.failures.add(denial.client(), denial, RecordedDenial.first(denial, policyVersion, time),
					RecordedDenial::and);
		}
	}

	/**
	 * Lets go of the policies that are not active: what they denied keeps its last
	 * explanation.
	 * @param active whether a policy is active
	 * @param explainer explains denials; may take long, and no request waits for it
	 */
	void settle(Predicate<CorsPolicy> active, Function<Denial, ExplainedDenial> explainer) {
		Map<Denial, Settled> settled = new IdentityHashMap<>();
		for (RecordedDenial recorded : latestFirst()) {
			Denial denial = recorded.denial();
			if (denial != null && !active.test(denial.policy())) {
				settled.put(denial, new Settled(recorded.request(), recorded.account(explainer)));
			}
		}
		this.failures.settle((recorded) -> {
			Settled last = settled.get(recorded.denial());
			return (last != null) ? recorded.settle(last) : null;
		});
	}

	List<RecordedDenial> latestFirst() {
		return this.failures.latestFirst(RecordedDenial::lastSeen);
	}

}
