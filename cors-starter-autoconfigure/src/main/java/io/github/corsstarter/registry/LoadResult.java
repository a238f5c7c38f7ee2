package io.github.corsstarter.registry;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.ExactOrigins;

/**
 * What came of a load.
 *
 * @param outcome what came of it
 * @param origins the origins, if they are to replace those of before
 * @param tag the tag of this state of the registry, if the load counts
 * @param skipped what of the load is not allowed
 * @param reason why it does not count, in words; empty if it does
 */
record LoadResult(LoadOutcome outcome, @Nullable ExactOrigins origins, @Nullable String tag, SkippedEntries skipped,
		String reason) {

	static LoadResult loaded(ExactOrigins origins, @Nullable String tag, SkippedEntries skipped) {
		return new LoadResult(LoadOutcome.LOADED, origins, tag, skipped, "");
	}

	static LoadResult unchanged(@Nullable String tag) {
		return new LoadResult(LoadOutcome.UNCHANGED, null, tag, SkippedEntries.NONE, "");
	}

	static LoadResult refused(SkippedEntries skipped, String reason) {
		return new LoadResult(LoadOutcome.REFUSED, null, null, skipped, reason);
	}

	static LoadResult failed(String reason) {
		return new LoadResult(LoadOutcome.FAILED, null, null, SkippedEntries.NONE, reason);
	}

	/** Whether the registry was read, and nothing speaks against what it gave. */
	boolean counts() {
		return this.outcome == LoadOutcome.LOADED || this.outcome == LoadOutcome.UNCHANGED;
	}

}
