package io.github.corsstarter.web;

import java.util.Collection;

import io.github.corsstarter.CorsPolicy;

/**
 * A hash of what policies do. Where things were written does not count, nor does the
 * order of lists.
 */
abstract class PolicyHash {

	final void add(PathPolicy entry) {
		add(entry.pattern().getPatternString());
		add(entry.policy());
	}

	final void add(CorsPolicy policy) {
		add(policy.name());
		addOrigins(policy);
		addSet(policy.allowedMethods());
		addSet(policy.allowedHeaders());
		addSet(policy.exposedHeaders());
		if (!policy.allowedOriginSources().isEmpty()) {
			add("sources");
			addSet(policy.allowedOriginSources());
		}
		add(policy.allowsCredentials() + " " + policy.maxAge() + " " + policy.spec().onDenied() + " "
				+ policy.spec().preflightStatus());
	}

	abstract void addOrigins(CorsPolicy policy);

	abstract void add(String value);

	/** Adds texts, each of which counts once, in whatever order. */
	abstract void addSet(Collection<String> values);

}
