package io.github.corsstarter.client;

/**
 * Lets so many reports pass in a second, and a few more at once after a quiet time. Safe
 * for use by many threads.
 */
final class ReportGate {

	/** How many reports are read in a second on average, by the whole process. */
	static final int PER_SECOND = 50;

	private static final long INTERVAL = 1_000_000_000L / PER_SECOND;

	private static final long QUIET = PER_SECOND * INTERVAL;

	/** When the next report is due, as {@link System#nanoTime()} counts. */
	private long due;

	ReportGate(long nanoTime) {
		this.due = nanoTime - QUIET;
	}

	synchronized boolean pass(long nanoTime) {
		if (nanoTime - this.due > QUIET) {
			this.due = nanoTime - QUIET;
		}
		if (nanoTime - this.due < 0) {
			return false;
		}
		this.due += INTERVAL;
		return true;
	}

}
