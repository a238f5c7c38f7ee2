package io.github.corsstarter.diff;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;

/**
 * Two policies, one in place of the other.
 *
 * @param removed the origins of the first that the second lacks
 * @param added the origins of the second that the first lacks
 * @param access what the change does to requests
 */
record PolicyComparison(OriginDifference removed, OriginDifference added, AccessChange access) {

	private static PolicyComparison of(Pair pair) {
		OriginDifference removed = OriginDifference.of(pair.before(), pair.after());
		OriginDifference added = OriginDifference.of(pair.after(), pair.before());
		return new PolicyComparison(removed, added, AccessChange.of(LostAccess.of(pair.before(), pair.after(), removed),
				LostAccess.of(pair.after(), pair.before(), added)));
	}

	/**
	 * A policy and what stands in its place.
	 *
	 * @param before the policy before the change, or {@code null} if there was none
	 * @param after the policy after it, or {@code null} if there is none
	 */
	record Pair(@Nullable CorsPolicy before, @Nullable CorsPolicy after) {

		static @Nullable String name(@Nullable CorsPolicy policy) {
			return (policy != null) ? policy.name() : null;
		}

		boolean isOf(String name) {
			return name.equals(name(this.before)) || name.equals(name(this.after));
		}

	}

	/**
	 * Comparisons, each made once, since they may be long.
	 */
	static final class Cache {

		private final Map<Pair, PolicyComparison> comparisons = new HashMap<>();

		PolicyComparison get(Pair pair) {
			return this.comparisons.computeIfAbsent(pair, PolicyComparison::of);
		}

	}

}
