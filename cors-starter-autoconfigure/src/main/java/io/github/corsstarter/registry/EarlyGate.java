package io.github.corsstarter.registry;

import java.time.Duration;

/**
 * Lets one early refresh through in a second, whatever asks for it and for whichever
 * source. Safe for use by many threads; no request comes here.
 */
final class EarlyGate {

	private static final long PAUSE = Duration.ofSeconds(1).toNanos();

	private long open;

	EarlyGate(long now) {
		this.open = now;
	}

	/**
	 * Passes the gate, or tells when it opens.
	 * @param now the time
	 * @return 0 if it was open, or else how long it is closed
	 */
	synchronized long pass(long now) {
		if (this.open - now > 0) {
			return this.open - now;
		}
		this.open = now + PAUSE;
		return 0;
	}

}
