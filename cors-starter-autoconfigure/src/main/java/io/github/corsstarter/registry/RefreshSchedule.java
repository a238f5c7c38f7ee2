package io.github.corsstarter.registry;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When a source is read next: after its interval, sooner if somebody asks, and after a
 * failure in ever longer pauses, which are not the same for all instances of an
 * application. Times are those of a clock of nanoseconds. For use by one thread.
 */
final class RefreshSchedule {

	private static final long FIRST_PAUSE = Duration.ofSeconds(1).toNanos();

	private static final long LONGEST_PAUSE = Duration.ofMinutes(1).toNanos();

	/** A source is read for no more than a tenth of the time because somebody asks. */
	private static final int REST = 10;

	private static final int MAX_DOUBLINGS = 30;

	private final long interval;

	private final DoubleSupplier random;

	private long due;

	private long asked;

	private int failures;

	/**
	 * Creates a schedule.
	 * @param interval from one load to the next
	 * @param random numbers from 0 to 1
	 * @param now the time of the first load
	 */
	RefreshSchedule(Duration interval, DoubleSupplier random, long now) {
		this.interval = interval.toNanos();
		this.random = random;
		this.due = now;
		this.asked = now;
	}

	/**
	 * A load has ended.
	 * @param counts whether the registry could be read
	 * @param duration how long that took
	 * @param now the time
	 */
	void ended(boolean counts, long duration, long now) {
		this.failures = counts ? 0 : Math.min(this.failures + 1, MAX_DOUBLINGS);
		this.due = now + (counts ? this.interval : pause());
		this.asked = now + Math.min(REST * Math.max(duration, 0), Math.max(this.interval, LONGEST_PAUSE));
	}

	/** Half of it to all of it. */
	private long pause() {
		long longest = Math.max(this.interval, LONGEST_PAUSE);
		long pause = Math.min(FIRST_PAUSE << (this.failures - 1), longest);
		return (long) (pause * (1 + this.random.getAsDouble()) / 2);
	}

	boolean isBackingOff() {
		return this.failures > 0;
	}

	/** How long it takes until the next load; 0 or less if it is time. */
	long untilDue(long now) {
		return this.due - now;
	}

	/** How long it takes until the next load if somebody asks for one. */
	long untilAsked(long now) {
		return Math.min(this.asked, this.due) - now;
	}

}
