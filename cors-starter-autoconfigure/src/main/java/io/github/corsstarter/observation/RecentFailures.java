package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.CorsPolicy;

/**
 * The latest failures that differ, up to a fixed number. Safe for use by many threads.
 */
final class RecentFailures {

	private final int capacity;

	/** In the order of the latest occurrence, so that the eldest goes first. */
	private final Map<Failure, RecordedFailure> failures = new LinkedHashMap<>();

	RecentFailures(int capacity) {
		this.capacity = capacity;
	}

	synchronized void add(Failure failure, CorsPolicy policy, Instant now) {
		if (this.capacity == 0) {
			return;
		}
		RecordedFailure known = this.failures.remove(failure);
		if (this.failures.size() >= this.capacity) {
			this.failures.remove(this.failures.keySet().iterator().next());
		}
		this.failures.put(failure, (known != null) ? known.again(now) : RecordedFailure.first(failure, policy, now));
	}

	synchronized List<RecordedFailure> latestFirst() {
		List<RecordedFailure> latest = new ArrayList<>(this.failures.values());
		Collections.reverse(latest);
		return latest;
	}

}
