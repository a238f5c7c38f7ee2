package io.github.corsstarter.explainer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.web.PathPolicy;

/**
 * The answer to a question about a fetch.
 *
 * @param policy the policy of the path, or {@code null} if none governs it
 * @param outcome what the policy makes of it, if there is one
 * @param candidates the patterns that match the path, the most specific one first
 * @param near the patterns of a policy that could govern the path, if none does
 * @param because what would happen and what to change, in words
 * @since 0.1.0
 */
public record ExplainedFetch(@Nullable CorsPolicy policy, @Nullable RequestExplanation outcome,
		List<PathPolicy> candidates, List<PathPolicy> near, ExplainedDenial because) {
}
