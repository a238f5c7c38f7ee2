package io.github.corsstarter.registry;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Lets one early refresh through in a second, whatever asks for it and for whichever
 * source. Sources that wait have their turns in the order in which they came, or
 * strangers who ask all the time could keep one of them away for good. Safe for use by
 * many threads; no request comes here.
 */
final class EarlyGate {

	private static final long PAUSE = Duration.ofSeconds(1).toNanos();

	/** Until whoever is first has woken up. */
	private static final long MOMENT = Duration.ofMillis(10).toNanos();

	private final Set<Object> waiting = new LinkedHashSet<>();

	private long open;

	EarlyGate(long now) {
		this.open = now;
	}

	/**
	 * Passes the gate, or tells when to come again. Who waits has to come again, or to
	 * {@link #leave}.
	 * @param source who wants to pass
	 * @param now the time
	 * @return 0 if it has passed, or else how long to wait
	 */
	synchronized long pass(Object source, long now) {
		this.waiting.add(source);
		if (this.open - now > 0) {
			return this.open - now;
		}
		if (this.waiting.iterator().next() != source) {
			return MOMENT;
		}
		this.waiting.remove(source);
		this.open = now + PAUSE;
		return 0;
	}

	/**
	 * Somebody does not wait any more.
	 * @param source who waited, perhaps
	 */
	synchronized void leave(Object source) {
		this.waiting.remove(source);
	}

}
