package io.github.corsstarter.change.guard;

import io.github.corsstarter.web.GenerationListener;

/**
 * Told of each request that a change of the policies denies, on the thread of the
 * request, and of each generation.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface NewlyDeniedListener extends GenerationListener {

	/**
	 * A request is denied that was allowed before the change.
	 * @param policy the name of the policy that denies it
	 */
	void onNewlyDenied(String policy);

}
