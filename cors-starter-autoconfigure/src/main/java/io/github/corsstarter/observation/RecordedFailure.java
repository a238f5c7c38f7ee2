package io.github.corsstarter.observation;

import java.time.Instant;

import io.github.corsstarter.CorsPolicy;

/**
 * A failure and how often it happened.
 *
 * @param failure the failure
 * @param policy the policy that denied
 * @param firstSeen when it happened first, as far as the ledger remembers
 * @param lastSeen when it happened last
 * @param count how often it happened since then
 * @since 0.1.0
 */
public record RecordedFailure(Failure failure, CorsPolicy policy, Instant firstSeen, Instant lastSeen, long count) {

	static RecordedFailure first(DeniedRequest denied) {
		return new RecordedFailure(denied.failure(), denied.policy(), denied.time(), denied.time(), 1);
	}

	RecordedFailure and(RecordedFailure later) {
		return new RecordedFailure(this.failure, this.policy, this.firstSeen, later.lastSeen, this.count + later.count);
	}

}
