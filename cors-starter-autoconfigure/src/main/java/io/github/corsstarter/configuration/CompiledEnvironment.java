package io.github.corsstarter.configuration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.web.PathPolicy;

/**
 * The policies of one environment.
 *
 * @param name the name of the environment, or {@code null} if there are none
 * @param policies its policies; what has problems is not in them
 * @param complete whether every origin is known; {@code false} where a placeholder is not
 * resolved
 */
record CompiledEnvironment(@Nullable String name, List<PathPolicy> policies, boolean complete) {
}
