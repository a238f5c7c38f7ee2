package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.RequestClient;

/**
 * The latest things that differ, up to a fixed number. Half of it is kept for browsers
 * and half for others: either may take what the other leaves, and gives it back when the
 * other needs it. Safe for use by many threads.
 *
 * @param <V> what is kept
 * @since 0.1.0
 */
public final class LatestByClient<V> {

	private final int capacity;

	/** Each in the order of the latest occurrence, so that the eldest goes first. */
	private final Map<Object, V> browsers = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Object, V> others = new LinkedHashMap<>(16, 0.75f, true);

	/**
	 * Keeps nothing yet.
	 * @param capacity how many are kept
	 */
	public LatestByClient(int capacity) {
		this.capacity = capacity;
	}

	/**
	 * Adds one, or adds it to the one that is equal.
	 * @param client who sent the request
	 * @param key what makes things equal
	 * @param value the thing
	 * @param and makes one of the earlier and the later
	 */
	public synchronized void add(RequestClient client, Object key, V value, BinaryOperator<V> and) {
		((client == RequestClient.BROWSER) ? this.browsers : this.others).merge(key, value, and);
		if (this.browsers.size() + this.others.size() > this.capacity) {
			removeEldest((this.others.size() > this.capacity / 2) ? this.others : this.browsers);
		}
	}

	private static void removeEldest(Map<Object, ?> latest) {
		latest.remove(latest.keySet().iterator().next());
	}

	/**
	 * All that is kept.
	 * @param time when something occurred last
	 * @return a copy, the latest first
	 */
	public List<V> latestFirst(Function<V, Instant> time) {
		List<V> all;
		synchronized (this) {
			all = new ArrayList<>(this.browsers.values());
			all.addAll(this.others.values());
		}
		all.sort(Comparator.comparing(time));
		Collections.reverse(all);
		return all;
	}

	/**
	 * Puts others in place of some, and lets their keys go: they will be equal to nothing
	 * that is added.
	 * @param other gives what comes in place of one, or {@code null} if it stays
	 */
	synchronized void settle(Function<V, @Nullable V> other) {
		settle(this.browsers, other);
		settle(this.others, other);
	}

	private static <V> void settle(Map<Object, V> latest, Function<V, @Nullable V> other) {
		List<Map.Entry<Object, V>> all = List.copyOf(latest.entrySet());
		latest.clear();
		for (Map.Entry<Object, V> entry : all) {
			V settled = other.apply(entry.getValue());
			latest.put((settled != null) ? new Object() : entry.getKey(),
					(settled != null) ? settled : entry.getValue());
		}
	}

}
