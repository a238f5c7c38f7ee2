package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.RequestClient;

/**
 * The latest failures that differ, up to a fixed number. Half of it is kept for browsers
 * and half for others: either may take what the other leaves, and gives it back when the
 * other needs it. Safe for use by many threads.
 */
final class RecentFailures {

	private final int capacity;

	/** Each in the order of the latest occurrence, so that the eldest goes first. */
	private final Map<Denial, RecordedDenial> browsers = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Denial, RecordedDenial> others = new LinkedHashMap<>(16, 0.75f, true);

	RecentFailures(int capacity) {
		this.capacity = capacity;
	}

	void add(Supplier<Denial> description, String policyVersion, Instant time) {
		if (this.capacity == 0) {
			return;
		}
		Denial denial = description.get();
		RecordedDenial first = RecordedDenial.first(denial, policyVersion, time);
		Map<Denial, RecordedDenial> failures = (denial.client() == RequestClient.BROWSER) ? this.browsers : this.others;
		synchronized (this) {
			failures.merge(denial, first, RecordedDenial::and);
			if (this.browsers.size() + this.others.size() > this.capacity) {
				removeEldest((this.others.size() > this.capacity / 2) ? this.others : this.browsers);
			}
		}
	}

	private static void removeEldest(Map<Denial, RecordedDenial> failures) {
		failures.remove(failures.keySet().iterator().next());
	}

	List<RecordedDenial> latestFirst() {
		List<RecordedDenial> latest;
		synchronized (this) {
			latest = new ArrayList<>(this.browsers.values());
			latest.addAll(this.others.values());
		}
		latest.sort(Comparator.comparing(RecordedDenial::lastSeen));
		Collections.reverse(latest);
		return latest;
	}

}
