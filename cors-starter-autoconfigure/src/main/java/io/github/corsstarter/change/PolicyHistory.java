package io.github.corsstarter.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.web.ActivePolicies;

/**
 * What was tried, the latest first, and the generations that can become active again:
 * bounded in number and in memory. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class PolicyHistory {

	/** How many changes are remembered. */
	public static final int MAX_ENTRIES = 20;

	/** How many retired generations are kept whole. */
	static final int MAX_KEPT = 5;

	/**
	 * How many origins they may have together. The latest one is kept whatever it has.
	 */
	static final int MAX_KEPT_ORIGINS = 100_000;

	private final Deque<HistoryEntry> entries = new ArrayDeque<>();

	private final Deque<KeptGeneration> kept = new ArrayDeque<>();

	/**
	 * Begins with the start of the application.
	 * @param start the start
	 */
	public PolicyHistory(HistoryEntry start) {
		this.entries.add(start);
	}

	/**
	 * What was tried.
	 * @return the entries, the latest first
	 */
	public synchronized List<HistoryEntry> entries() {
		return List.copyOf(this.entries);
	}

	synchronized void add(HistoryEntry entry) {
		this.entries.addFirst(entry);
		if (this.entries.size() > MAX_ENTRIES) {
			this.entries.removeLast();
		}
	}

	/**
	 * Keeps a generation that is retired.
	 * @param retired the generation, which takes the place of an older one of its version
	 * @param active the version that becomes active, and need not be kept for that time
	 */
	synchronized void keep(KeptGeneration retired, String active) {
		this.kept.removeIf((older) -> older.version().equals(retired.version()) || older.version().equals(active));
		this.kept.addFirst(retired);
		int number = 0;
		int origins = 0;
		for (Iterator<KeptGeneration> all = this.kept.iterator(); all.hasNext();) {
			origins += all.next().origins();
			number++;
			if (number > MAX_KEPT || (number > 1 && origins > MAX_KEPT_ORIGINS)) {
				all.remove();
			}
		}
	}

	/**
	 * The versions that can become active again.
	 * @return the versions, the latest first
	 */
	public synchronized List<String> keptVersions() {
		return this.kept.stream().map(KeptGeneration::version).toList();
	}

	/**
	 * The policies of a version that can become active again.
	 * @param version the version
	 * @return its policies, or {@code null} if they are not kept
	 */
	public @Nullable ActivePolicies keptPolicies(String version) {
		KeptGeneration kept = kept(version);
		return (kept != null) ? kept.generation().policies() : null;
	}

	synchronized @Nullable KeptGeneration kept(String version) {
		return this.kept.stream().filter((generation) -> generation.version().equals(version)).findFirst().orElse(null);
	}

}
