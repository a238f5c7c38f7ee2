package io.github.corsstarter.rule;

import org.springframework.core.env.Environment;

/**
 * The keys directly below {@code cors}, which have defaults. Those of a named policy are
 * only named if they are set.
 */
final class FlatKeys {

	private static final String POLICIES = "cors.policies.";

	private FlatKeys() {
	}

	static boolean isWritten(Environment environment, String property) {
		return property.startsWith(POLICIES) || environment.containsProperty(property)
				|| environment.containsProperty(property.concat("[0]"));
	}

}
