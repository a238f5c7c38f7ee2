package io.github.corsstarter.web;

import java.util.List;

import io.github.corsstarter.CorsPolicy;

/**
 * An environment that is not active: what it would allow is of use in explanations.
 *
 * @param name the name of the environment
 * @param policies its policies
 * @since 0.1.0
 */
public record InactiveEnvironment(String name, List<CorsPolicy> policies) {
}
