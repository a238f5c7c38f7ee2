package io.github.corsstarter.change.candidate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.Denial;

/**
 * A request that would fare differently under the candidate. What the client sent is cut
 * and escaped.
 *
 * @param seen what was asked, and what both make of it
 * @param firstSeen when it came first, as far as is remembered
 * @param lastSeen when it came last
 * @param count how often it came since then
 * @since 0.1.0
 */
public record Witness(Seen seen, Instant firstSeen, Instant lastSeen, long count) {

	Witness and(Witness later) {
		return new Witness(this.seen, this.firstSeen, later.lastSeen, this.count + later.count);
	}

	/**
	 * A request and two decisions about it. They need not be denials.
	 *
	 * @param difference how differently it fares
	 * @param active the request under the active policy, or {@code null} if none governs
	 * its path
	 * @param candidate the request under the candidate's policy, or {@code null} if none
	 * would govern its path
	 */
	public record Seen(CandidateDifference difference, @Nullable Denial active, @Nullable Denial candidate) {

		/**
		 * The request.
		 * @return one of the two, which have the same of it
		 */
		public Denial request() {
			Denial known = (this.candidate != null) ? this.candidate : this.active;
			if (known == null) {
				throw new IllegalStateException("Neither governs the path");
			}
			return known;
		}

	}

}
