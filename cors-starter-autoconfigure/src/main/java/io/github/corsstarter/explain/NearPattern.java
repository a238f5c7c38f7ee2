package io.github.corsstarter.explain;

import java.util.List;

/**
 * The path patterns of a policy that could govern a path and does not.
 *
 * @param patterns the patterns as they are
 * @param policy the name of the policy
 * @since 0.1.0
 */
public record NearPattern(List<String> patterns, String policy) {
}
