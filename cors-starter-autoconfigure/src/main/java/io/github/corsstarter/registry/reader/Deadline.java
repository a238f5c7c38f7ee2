package io.github.corsstarter.registry.reader;

import java.time.Duration;

/**
 * When a load has to be over.
 *
 * @param nanoTime the time, as {@link System#nanoTime()} counts it
 */
record Deadline(long nanoTime) {

	static Deadline in(Duration duration) {
		return new Deadline(System.nanoTime() + duration.toNanos());
	}

	/** The time that is left; a nanosecond at least, since nobody waits for less. */
	Duration left() {
		return Duration.ofNanos(Math.max(1, this.nanoTime - System.nanoTime()));
	}

	/** A duration as it is written in properties. */
	static String shown(Duration duration) {
		return (duration.toMillisPart() == 0) ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
	}

	boolean hasPassed() {
		return this.nanoTime - System.nanoTime() <= 0;
	}

}
