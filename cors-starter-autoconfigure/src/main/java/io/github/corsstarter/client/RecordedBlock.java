package io.github.corsstarter.client;

import java.time.Instant;

/**
 * How often the same was reported. No policy is kept: whoever asks gets an explanation of
 * the active ones.
 *
 * @param origin the origin of the page
 * @param judged what was reported, and what the policies said to it
 * @param policyVersion the fingerprint of those policies
 * @param firstSeen when it was reported first, as far as is remembered
 * @param lastSeen when it was reported last
 * @param count how many calls were reported since then
 * @since 0.1.0
 */
public record RecordedBlock(String origin, JudgedBlock judged, String policyVersion, Instant firstSeen,
		Instant lastSeen, long count) {

	RecordedBlock and(RecordedBlock later) {
		return new RecordedBlock(this.origin, this.judged, this.policyVersion, this.firstSeen, later.lastSeen,
				this.count + later.count);
	}

	/** What makes blocks equal. */
	Object key() {
		return new Key(this.origin, this.judged, this.policyVersion);
	}

	/**
	 * What makes blocks equal.
	 *
	 * @param origin the origin of the page
	 * @param judged what was reported
	 * @param policyVersion the policies
	 */
	private record Key(String origin, JudgedBlock judged, String policyVersion) {
	}

}
