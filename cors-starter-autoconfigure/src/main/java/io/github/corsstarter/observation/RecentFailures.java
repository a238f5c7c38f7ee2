package io.github.corsstarter.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest failures that differ, up to a fixed number. Safe for use by many threads.
 */
final class RecentFailures {

	private final int capacity;

	/** In the order of the latest occurrence, so that the eldest goes first. */
	private final Map<Failure, RecordedFailure> failures = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Failure, RecordedFailure> eldest) {
			return size() > RecentFailures.this.capacity;
		}

	};

	RecentFailures(int capacity) {
		this.capacity = capacity;
	}

	void add(DeniedRequest denied) {
		if (this.capacity == 0) {
			return;
		}
		RecordedFailure first = RecordedFailure.first(denied);
		synchronized (this.failures) {
			this.failures.merge(first.failure(), first, RecordedFailure::and);
		}
	}

	List<RecordedFailure> latestFirst() {
		List<RecordedFailure> latest;
		synchronized (this.failures) {
			latest = new ArrayList<>(this.failures.values());
		}
		Collections.reverse(latest);
		return latest;
	}

}
