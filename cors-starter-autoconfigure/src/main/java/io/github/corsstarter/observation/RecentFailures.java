package io.github.corsstarter.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest failures that differ, up to a fixed number. Half of it is kept for browsers
 * and half for others: either may take what the other leaves, and gives it back when the
 * other needs it. Safe for use by many threads.
 */
final class RecentFailures {

	private final int capacity;

	/** Each in the order of the latest occurrence, so that the eldest goes first. */
	private final Map<Failure, RecordedFailure> browsers = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Failure, RecordedFailure> others = new LinkedHashMap<>(16, 0.75f, true);

	RecentFailures(int capacity) {
		this.capacity = capacity;
	}

	void add(DeniedRequest denied) {
		if (this.capacity == 0) {
			return;
		}
		RecordedFailure first = RecordedFailure.first(denied);
		Map<Failure, RecordedFailure> failures = (denied.client() == RequestClient.BROWSER) ? this.browsers
				: this.others;
		synchronized (this) {
			failures.merge(first.failure(), first, RecordedFailure::and);
			if (this.browsers.size() + this.others.size() > this.capacity) {
				removeEldest((this.others.size() > this.capacity / 2) ? this.others : this.browsers);
			}
		}
	}

	private static void removeEldest(Map<Failure, RecordedFailure> failures) {
		failures.remove(failures.keySet().iterator().next());
	}

	List<RecordedFailure> latestFirst() {
		List<RecordedFailure> latest;
		synchronized (this) {
			latest = new ArrayList<>(this.browsers.values());
			latest.addAll(this.others.values());
		}
		latest.sort(Comparator.comparing(RecordedFailure::lastSeen));
		Collections.reverse(latest);
		return latest;
	}

}
