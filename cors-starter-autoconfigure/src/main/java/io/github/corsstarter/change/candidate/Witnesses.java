package io.github.corsstarter.change.candidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.change.candidate.Witness.Seen;
import io.github.corsstarter.explain.RequestClient;

/**
 * The latest witnesses that differ, up to a fixed number. Half of it is kept for browsers
 * and half for others; either may take what the other leaves, until the other needs it.
 * Safe for use by many threads.
 */
final class Witnesses {

	/** How many are kept. */
	static final int CAPACITY = 50;

	/** Each in the order of the latest occurrence, so that the eldest goes first. */
	private final Map<Seen, Witness> browsers = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Seen, Witness> others = new LinkedHashMap<>(16, 0.75f, true);

	void add(Seen seen, Instant time) {
		Map<Seen, Witness> witnesses = (seen.request().client() == RequestClient.BROWSER) ? this.browsers : this.others;
		synchronized (this) {
			witnesses.merge(seen, new Witness(seen, time, time, 1), Witness::and);
			if (this.browsers.size() + this.others.size() > CAPACITY) {
				Map<Seen, Witness> larger = (this.others.size() > CAPACITY / 2) ? this.others : this.browsers;
				larger.remove(larger.keySet().iterator().next());
			}
		}
	}

	List<Witness> latestFirst() {
		List<Witness> latest;
		synchronized (this) {
			latest = new ArrayList<>(this.browsers.values());
			latest.addAll(this.others.values());
		}
		latest.sort(Comparator.comparing(Witness::lastSeen));
		Collections.reverse(latest);
		return latest;
	}

}
