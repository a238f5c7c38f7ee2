package io.github.corsstarter.change.candidate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.change.CheckedChange;

/**
 * What is known of the candidate.
 *
 * @param location where it is
 * @param loadedAt when it was read last
 * @param checked its policies, or what is wrong with them
 * @param comparison what it made of requests, or {@code null} if it is not tried
 * @since 0.1.0
 */
public record TriedCandidate(String location, Instant loadedAt, CheckedChange checked,
		@Nullable CandidateComparison comparison) {
}
