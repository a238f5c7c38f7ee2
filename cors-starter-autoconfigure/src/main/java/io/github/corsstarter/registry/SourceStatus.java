package io.github.corsstarter.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a source stands.
 *
 * @param name its name
 * @param property the path of its keys
 * @param count how many origins it gives
 * @param loadedAt when they were last known to be those of the registry, or {@code null}
 * if it was never read
 * @param stale whether that is longer ago than it may be
 * @param skipped what of the last load is not allowed
 * @param outcome what came of the last load, or {@code null} if there was none
 * @param reason why the last load does not count, in words; empty if it does
 * @since 0.1.0
 */
public record SourceStatus(String name, String property, int count, @Nullable Instant loadedAt, boolean stale,
		SkippedEntries skipped, @Nullable LoadOutcome outcome, String reason) {
}
