package io.github.corsstarter.observation;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;

/**
 * Counts of allowed and denied requests. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class DecisionCounts {

	private final LongAdder allowed = new LongAdder();

	/** By the ordinal of the reason. */
	private final LongAdder[] denials = new LongAdder[CorsRejection.values().length];

	DecisionCounts() {
		for (int i = 0; i < this.denials.length; i++) {
			this.denials[i] = new LongAdder();
		}
	}

	void count(@Nullable CorsRejection rejection) {
		((rejection != null) ? this.denials[rejection.ordinal()] : this.allowed).increment();
	}

	void add(DecisionCounts other) {
		this.allowed.add(other.allowed());
		other.denials().forEach((rejection, count) -> this.denials[rejection.ordinal()].add(count));
	}

	/**
	 * How many requests were allowed.
	 * @return the number
	 */
	public long allowed() {
		return this.allowed.sum();
	}

	/**
	 * How many requests were denied for each reason.
	 * @return the numbers, without reasons that did not occur, in the order of the
	 * reasons
	 */
	public Map<CorsRejection, Long> denials() {
		Map<CorsRejection, Long> denials = new EnumMap<>(CorsRejection.class);
		for (CorsRejection rejection : CorsRejection.values()) {
			long count = this.denials[rejection.ordinal()].sum();
			if (count > 0) {
				denials.put(rejection, count);
			}
		}
		return denials;
	}

}
