package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.RequestClient;

/**
 * Lets each different failure pass once in an interval, and of one policy, reason and
 * kind of client no more than a few, so that no client can flood the log, and no script
 * outside of browsers can hide what browsers are denied. Safe for use by many threads.
 */
final class DenialThrottle {

	private final long intervalNanos;

	private final int maxFailures;

	/** Keys are policies, reasons and kinds of clients, so there are few. */
	private final Map<Kind, Interval> intervals = new HashMap<>();

	DenialThrottle(Duration interval, int maxFailures) {
		this.intervalNanos = interval.toNanos();
		this.maxFailures = maxFailures;
	}

	/**
	 * Lets a denial pass or holds it back.
	 * @param decision the decision that denied
	 * @param client who sent the request
	 * @param denial describes the denial, if it may pass
	 * @param nanoTime when it came, as {@link System#nanoTime()} has it: a clock may jump
	 * @return the denial and how many were held back before it, or {@code null} if it is
	 * held back
	 */
	synchronized @Nullable Passed pass(CorsDecision decision, RequestClient client, Supplier<Denial> denial,
			long nanoTime) {
		Kind key = Kind.of(decision, client);
		Interval current = this.intervals.get(key);
		if (current == null || nanoTime - current.began >= this.intervalNanos) {
			long heldBack = (current != null) ? current.heldBack : 0;
			current = new Interval(nanoTime);
			this.intervals.put(key, current);
			return current.pass(denial.get(), heldBack);
		}
		if (current.denials.size() >= this.maxFailures) {
			current.heldBack++;
			return null;
		}
		return current.pass(denial.get(), 0);
	}

	/** Lets go of all denials, which hold their policies; what was held back is kept. */
	synchronized void forget() {
		this.intervals.values().forEach((interval) -> interval.denials.clear());
	}

	/**
	 * Takes back a denial that passed and was not logged all the same.
	 * @param passed the denial
	 */
	synchronized void holdBack(Passed passed) {
		Interval current = this.intervals.get(Kind.of(passed.denial().decision(), passed.denial().client()));
		if (current != null) {
			current.heldBack += passed.heldBack() + 1;
		}
	}

	/**
	 * A denial that may be logged.
	 *
	 * @param denial the denial
	 * @param heldBack how many of the same policy, reason and kind of client were not
	 * logged in the interval before
	 */
	record Passed(Denial denial, long heldBack) {
	}

	/**
	 * Denials that count together.
	 *
	 * @param policy the name of the policy
	 * @param reason the reason
	 * @param client the kind of client
	 */
	private record Kind(String policy, @Nullable CorsRejection reason, RequestClient client) {

		static Kind of(CorsDecision decision, RequestClient client) {
			return new Kind(decision.policy().name(), decision.rejection(), client);
		}

	}

	/**
	 * What happened since an interval began.
	 */
	private static final class Interval {

		private final long began;

		private final Set<Denial> denials = new HashSet<>();

		private long heldBack;

		private Interval(long began) {
			this.began = began;
		}

		private @Nullable Passed pass(Denial denial, long heldBackBefore) {
			if (this.denials.add(denial)) {
				return new Passed(denial, heldBackBefore);
			}
			this.heldBack++;
			return null;
		}

	}

}
