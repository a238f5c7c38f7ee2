package io.github.corsstarter.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells the log of each load, and listeners of those of active sources: a source that is
 * refused never was there. What a listener throws harms no source. Safe for use by many
 * threads.
 */
final class RefreshAnnouncer {

	private static final Log logger = LogFactory.getLog(RefreshAnnouncer.class);

	private final Supplier<List<RefreshListener>> listeners;

	private final RefreshLog log = new RefreshLog();

	private Set<SourceFeed> active = Set.of();

	/** Of sources that may become active. */
	private final Map<SourceFeed, Loads> waiting = new LinkedHashMap<>();

	RefreshAnnouncer(Supplier<List<RefreshListener>> listeners) {
		this.listeners = listeners;
	}

	void loaded(SourceFeed feed, SourceStatus before, SourceStatus after) {
		guarded(after.name(), () -> this.log.onRefresh(before, after));
		if (isActive(feed, before, after)) {
			tell(after.name(), (listener) -> listener.onRefresh(before, after));
		}
	}

	private synchronized boolean isActive(SourceFeed feed, SourceStatus before, SourceStatus after) {
		boolean active = this.active.contains(feed);
		if (!active) {
			this.waiting.merge(feed, new Loads(before, after), (first, last) -> new Loads(first.before, last.after));
		}
		return active;
	}

	/**
	 * Other sources are active from now on.
	 * @param before those of before, by name
	 * @param next those of now, by name
	 */
	void replace(Map<String, SourceFeed> before, Map<String, SourceFeed> next) {
		Map<SourceFeed, Loads> first = activate(next);
		before.keySet()
			.stream()
			.filter((name) -> !next.containsKey(name))
			.forEach((name) -> tell(name, (listener) -> listener.onGone(name)));
		first.values()
			.forEach((loads) -> tell(loads.after.name(), (listener) -> listener.onRefresh(loads.before, loads.after)));
	}

	private synchronized Map<SourceFeed, Loads> activate(Map<String, SourceFeed> next) {
		this.active = Set.copyOf(next.values());
		Map<SourceFeed, Loads> first = new LinkedHashMap<>(this.waiting);
		first.keySet().retainAll(this.active);
		this.waiting.clear();
		return first;
	}

	/** They will not become active, so that their loads are of no interest. */
	synchronized void forget(List<SourceFeed> sources) {
		sources.forEach(this.waiting::remove);
	}

	private void tell(String source, Consumer<RefreshListener> call) {
		guarded(source, () -> this.listeners.get().forEach(call));
	}

	private static void guarded(String source, Runnable call) {
		try {
			call.run();
		}
		catch (RuntimeException | LinkageError ex) {
			logger.warn("CORS: a listener of the source '" + source + "' failed: " + ex, ex);
		}
	}

	/**
	 * From the first load on until the source is active, which is one as a rule.
	 *
	 * @param before how the source stood before
	 * @param after how it stands now
	 */
	private record Loads(SourceStatus before, SourceStatus after) {
	}

}
