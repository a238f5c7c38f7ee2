package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.RequestClient;
import io.github.corsstarter.observation.RecordedDenial.Account;

/**
 * The latest failures that differ, up to a fixed number. Half of it is kept for browsers
 * and half for others: either may take what the other leaves, and gives it back when the
 * other needs it. Safe for use by many threads.
 */
final class RecentFailures {

	private final int capacity;

	/**
	 * Each in the order of the latest occurrence, so that the eldest goes first. The keys
	 * are denials, and plain objects once their policies are retired.
	 */
	private final Map<Object, RecordedDenial> browsers = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Object, RecordedDenial> others = new LinkedHashMap<>(16, 0.75f, true);

	RecentFailures(int capacity) {
		this.capacity = capacity;
	}

	void add(Supplier<Denial> description, String policyVersion, Instant time) {
		if (this.capacity == 0) {
			return;
		}
		Denial denial = description.get();
		RecordedDenial first = RecordedDenial.first(denial, policyVersion, time);
		Map<Object, RecordedDenial> failures = (denial.client() == RequestClient.BROWSER) ? this.browsers : this.others;
		synchronized (this) {
			failures.merge(denial, first, RecordedDenial::and);
			if (this.browsers.size() + this.others.size() > this.capacity) {
				removeEldest((this.others.size() > this.capacity / 2) ? this.others : this.browsers);
			}
		}
	}

	private static void removeEldest(Map<Object, RecordedDenial> failures) {
		failures.remove(failures.keySet().iterator().next());
	}

	/**
	 * Lets go of the policies that are not active: what they denied keeps its last
	 * explanation.
	 * @param active whether a policy is active
	 * @param explainer explains denials; may take long, and no request waits for it
	 */
	void settle(Predicate<CorsPolicy> active, Function<Denial, ExplainedDenial> explainer) {
		Map<Object, Account> accounts = new IdentityHashMap<>();
		for (RecordedDenial recorded : latestFirst()) {
			Denial denial = recorded.denial();
			if (denial != null && !active.test(denial.policy())) {
				accounts.put(denial, recorded.account(explainer));
			}
		}
		synchronized (this) {
			settle(this.browsers, accounts);
			settle(this.others, accounts);
		}
	}

	private static void settle(Map<Object, RecordedDenial> failures, Map<Object, Account> accounts) {
		List<Map.Entry<Object, RecordedDenial>> all = List.copyOf(failures.entrySet());
		failures.clear();
		for (Map.Entry<Object, RecordedDenial> entry : all) {
			RecordedDenial recorded = entry.getValue();
			Account account = accounts.get(recorded.denial());
			if (account != null) {
				failures.put(new Object(), recorded.settle(account));
			}
			else {
				failures.put(entry.getKey(), recorded);
			}
		}
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
