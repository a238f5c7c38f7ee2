package io.github.corsstarter.observation;

import java.time.Instant;

/**
 * A failure and how often it happened.
 *
 * @param failure the failure
 * @param firstSeen when it happened first, as far as the ledger remembers
 * @param lastSeen when it happened last
 * @param count how often it happened since then
 * @since 0.1.0
 */
public record RecordedFailure(Failure failure, Instant firstSeen, Instant lastSeen, long count) {

	RecordedFailure again(Instant now) {
		return new RecordedFailure(this.failure, this.firstSeen, now, this.count + 1);
	}

}
