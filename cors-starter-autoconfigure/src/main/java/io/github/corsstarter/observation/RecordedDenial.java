package io.github.corsstarter.observation;

import java.time.Instant;

import io.github.corsstarter.explain.Denial;

/**
 * How often the same was denied.
 *
 * @param denial the denial
 * @param policyVersion the fingerprint of the policies that were in force
 * @param firstSeen when it happened first, as far as the ledger remembers
 * @param lastSeen when it happened last
 * @param count how often it happened since then
 * @since 0.1.0
 */
public record RecordedDenial(Denial denial, String policyVersion, Instant firstSeen, Instant lastSeen, long count) {

	static RecordedDenial first(Denial denial, String policyVersion, Instant time) {
		return new RecordedDenial(denial, policyVersion, time, time, 1);
	}

	RecordedDenial and(RecordedDenial later) {
		return new RecordedDenial(this.denial, this.policyVersion, this.firstSeen, later.lastSeen,
				this.count + later.count);
	}

}
