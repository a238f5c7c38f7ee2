package io.github.corsstarter.web;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The one place that says which policies are in force. Safe for use by many threads: a
 * request sees one set of policies or the next one, never a mixture.
 *
 * @since 0.1.0
 */
public final class CorsPolicies {

	private final AtomicReference<ActivePolicies> active;

	/**
	 * Creates the reference.
	 * @param active the first policies
	 */
	public CorsPolicies(ActivePolicies active) {
		this.active = new AtomicReference<>(active);
	}

	/**
	 * The policies that are in force now.
	 * @return the policies
	 */
	public ActivePolicies active() {
		return this.active.get();
	}

}
