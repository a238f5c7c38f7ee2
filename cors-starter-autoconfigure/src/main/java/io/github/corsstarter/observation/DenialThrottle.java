package io.github.corsstarter.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;

/**
 * Lets each different failure pass once in an interval, and of one policy, reason and
 * kind of client no more than a few, so that no client can flood the log, and no script
 * outside of browsers can hide what browsers are denied. Safe for use by many threads.
 */
final class DenialThrottle {

	private final Duration interval;

	private final int maxFailures;

	/** Keys are policies, reasons and kinds of clients, so there are few. */
	private final Map<Kind, Interval> intervals = new HashMap<>();

	DenialThrottle(Duration interval, int maxFailures) {
		this.interval = interval;
		this.maxFailures = maxFailures;
	}

	/**
	 * Lets a failure pass or holds it back.
	 * @param denied the failure
	 * @return the failure and how many were held back before it, or {@code null} if it is
	 * held back
	 */
	synchronized @Nullable Passed pass(DeniedRequest denied) {
		Kind key = new Kind(denied.policy().name(), denied.reason(), denied.client());
		Interval current = this.intervals.get(key);
		if (current == null || !denied.time().isBefore(current.end)) {
			long heldBack = (current != null) ? current.heldBack : 0;
			current = new Interval(denied.time().plus(this.interval));
			this.intervals.put(key, current);
			return current.pass(denied.failure(), heldBack);
		}
		if (current.failures.size() >= this.maxFailures) {
			current.heldBack++;
			return null;
		}
		return current.pass(denied.failure(), 0);
	}

	/**
	 * Takes back a failure that passed and was not logged all the same.
	 * @param passed the failure
	 */
	synchronized void holdBack(Passed passed) {
		Failure failure = passed.failure();
		Interval current = this.intervals.get(new Kind(failure.policy(), failure.reason(), failure.client()));
		if (current != null) {
			current.heldBack += passed.heldBack() + 1;
		}
	}

	/**
	 * A failure that may be logged.
	 *
	 * @param failure the failure
	 * @param heldBack how many of the same policy, reason and kind of client were not
	 * logged in the interval before
	 */
	record Passed(Failure failure, long heldBack) {
	}

	/**
	 * Failures that count together.
	 *
	 * @param policy the name of the policy
	 * @param reason the reason
	 * @param client the kind of client
	 */
	private record Kind(String policy, CorsRejection reason, RequestClient client) {
	}

	/**
	 * What happened since an interval began.
	 */
	private static final class Interval {

		private final Instant end;

		private final Set<Failure> failures = new HashSet<>();

		private long heldBack;

		private Interval(Instant end) {
			this.end = end;
		}

		private @Nullable Passed pass(Failure failure, long heldBackBefore) {
			if (this.failures.add(failure)) {
				return new Passed(failure, heldBackBefore);
			}
			this.heldBack++;
			return null;
		}

	}

}
