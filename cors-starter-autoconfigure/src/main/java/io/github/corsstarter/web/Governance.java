package io.github.corsstarter.web;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;

/**
 * Which policy governs a path.
 *
 * @param policy the policy, or {@code null} if none does
 * @param ambiguous whether the path can be read in two ways that lead to different
 * policies, so that requests are denied; the policy is then the one that denials are
 * counted under
 * @since 0.1.0
 */
public record Governance(@Nullable CorsPolicy policy, boolean ambiguous) {
}
