package io.github.corsstarter.change.watch;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Waits for a condition, and no longer than it takes.
 */
final class Patience {

	private static final Duration MOST = Duration.ofSeconds(30);

	private Patience() {
	}

	static void until(String condition, BooleanSupplier met) throws InterruptedException {
		long end = System.nanoTime() + MOST.toNanos();
		while (!met.getAsBoolean() && System.nanoTime() < end) {
			Thread.sleep(5);
		}
		assertThat(met.getAsBoolean()).as(condition).isTrue();
	}

}
