package io.github.corsstarter.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a test sets.
 */
final class TestClock extends Clock {

	private volatile long nanos = 1_000_000_000;

	void advance(Duration time) {
		this.nanos += time.toNanos();
	}

	long nanoTime() {
		return this.nanos;
	}

	@Override
	public Instant instant() {
		return Instant.EPOCH.plusNanos(this.nanos);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
