package io.github.corsstarter.web;

import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.CorsPolicy;

/**
 * A path pattern and the policy that governs what it matches.
 *
 * @param pattern the pattern, within the context path
 * @param property the property that names it
 * @param policy the policy
 * @since 0.1.0
 */
public record PathPolicy(PathPattern pattern, String property, CorsPolicy policy) implements Comparable<PathPolicy> {

	/** The most specific pattern comes first, as in Spring. */
	@Override
	public int compareTo(PathPolicy other) {
		return this.pattern.compareTo(other.pattern);
	}

}
