package io.github.corsstarter.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.SourcedOrigins;
import io.github.corsstarter.change.watch.BackgroundThread;
import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.origin.ExactOrigins;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Keeps the origins of one source up to date. Each has a thread of its own, so that one
 * that hangs holds up no other. Requests set a flag, and nothing else.
 */
final class SourceFeed {

	private final OriginSourceDefinition definition;

	private final SourceLoad load;

	private final SourcedOrigins origins;

	private final EarlyGate gate;

	private final Listener listener;

	private final Clock clock;

	private final LongSupplier nanoTime;

	private final RefreshSchedule schedule;

	private final Instant created;

	private final CountDownLatch loadedOnce = new CountDownLatch(1);

	/** Set by requests of unknown origins. */
	private final AtomicBoolean wanted = new AtomicBoolean();

	/** Set by who knows that the registry has changed. */
	private final AtomicBoolean told = new AtomicBoolean();

	private final Thread thread;

	private volatile boolean closed;

	private volatile @Nullable LoadResult last;

	private volatile SkippedEntries skipped = SkippedEntries.NONE;

	/** Those of the load whose origins are looked up; only the thread uses it. */
	private SkippedEntries skippedOfLoaded = SkippedEntries.NONE;

	/** How the source stood after the last load; only the thread uses it. */
	private SourceStatus reported;

	private @Nullable String tag;

	SourceFeed(OriginSourceDefinition definition, OriginSource source, EarlyGate gate, Listener listener, Clock clock,
			LongSupplier nanoTime) {
		this.definition = definition;
		this.load = new SourceLoad(definition, source);
		this.origins = new SourcedOrigins(definition.name());
		this.gate = gate;
		this.listener = listener;
		this.clock = clock;
		this.nanoTime = nanoTime;
		this.created = clock.instant();
		this.schedule = new RefreshSchedule(definition.settings().refreshInterval(),
				() -> ThreadLocalRandom.current().nextDouble(), nanoTime.getAsLong());
		this.reported = status();
		this.thread = BackgroundThread.create("cors-source-" + definition.name(), this::run);
	}

	OriginSourceDefinition definition() {
		return this.definition;
	}

	SourcedOrigins origins() {
		return this.origins;
	}

	/** Whether policies look up these origins. */
	boolean isReadBy(ActivePolicies policies) {
		return policies.policies().stream().anyMatch((policy) -> policy.sources().contains(this.origins));
	}

	void start() {
		this.thread.start();
	}

	/** Ends after the load that is under way, whose result does not count. */
	void close() {
		this.closed = true;
		LockSupport.unpark(this.thread);
	}

	/**
	 * Waits for the first load.
	 * @return what came of it, or {@code null} if it takes longer
	 */
	@Nullable LoadResult awaitFirst(Duration most) {
		try {
			this.loadedOnce.await(most.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return this.last;
	}

	/** Asks for an early refresh. Called by threads of requests. */
	void want() {
		ask(this.wanted);
	}

	void tell() {
		ask(this.told);
	}

	/** Who asks again before the load has begun only reads. */
	private void ask(AtomicBoolean flag) {
		if (!flag.get() && flag.compareAndSet(false, true)) {
			LockSupport.unpark(this.thread);
		}
	}

	private void run() {
		while (!this.closed) {
			long wait = step();
			if (wait > 0 && !this.closed) {
				LockSupport.parkNanos(this, wait);
				// nobody who interrupts this thread means it
				Thread.interrupted();
			}
		}
		this.gate.leave(this);
	}

	/**
	 * Loads the source if it is time.
	 * @return how long to wait before the next step
	 */
	long step() {
		long now = this.nanoTime.getAsLong();
		long wait = untilNext(now);
		if (wait > 0) {
			return wait;
		}
		// before the load, so that it has what was there when somebody asked
		this.wanted.set(false);
		this.told.set(false);
		// a load that hangs holds up no other source
		this.gate.leave(this);
		loadOnce(now);
		return 0;
	}

	private long untilNext(long now) {
		long due = this.schedule.untilDue(now);
		if (due <= 0) {
			return due;
		}
		if (this.told.get()) {
			return this.schedule.untilAsked(now);
		}
		if (this.wanted.get() && !this.schedule.isBackingOff()) {
			long rest = this.schedule.untilAsked(now);
			return (rest > 0) ? rest : Math.min(due, this.gate.pass(this, now));
		}
		return due;
	}

	private void loadOnce(long started) {
		LoadResult result = this.load.run(this.tag, this.origins.current().size(), status().stale());
		long now = this.nanoTime.getAsLong();
		this.schedule.ended(result.counts(), now - started, now);
		if (this.closed) {
			return;
		}
		if (result.counts()) {
			ExactOrigins loaded = result.origins();
			this.origins.replace((loaded != null) ? loaded : this.origins.current(), this.clock.instant());
			this.tag = result.tag();
		}
		if (result.outcome() == LoadOutcome.LOADED) {
			this.skippedOfLoaded = result.skipped();
		}
		if (result.outcome() != LoadOutcome.FAILED) {
			this.skipped = (result.outcome() == LoadOutcome.REFUSED) ? result.skipped() : this.skippedOfLoaded;
		}
		this.last = result;
		SourceStatus before = this.reported;
		this.reported = status();
		this.listener.onLoaded(this, before, this.reported);
		this.loadedOnce.countDown();
	}

	SourceStatus status() {
		LoadResult last = this.last;
		Instant loadedAt = this.origins.loadedAt();
		Instant since = (loadedAt != null) ? loadedAt : this.created;
		boolean stale = Duration.between(since, this.clock.instant())
			.compareTo(this.definition.settings().maxStaleness()) > 0;
		return new SourceStatus(this.definition.name(), this.definition.property(), this.origins.current().size(),
				loadedAt, stale, this.skipped, (last != null) ? last.outcome() : null,
				(last != null) ? last.reason() : "");
	}

	/**
	 * Told of each load.
	 */
	@FunctionalInterface
	interface Listener {

		/**
		 * A source was read, or could not be read.
		 * @param feed the source
		 * @param before how it stood before
		 * @param after how it stands now
		 */
		void onLoaded(SourceFeed feed, SourceStatus before, SourceStatus after);

	}

}
