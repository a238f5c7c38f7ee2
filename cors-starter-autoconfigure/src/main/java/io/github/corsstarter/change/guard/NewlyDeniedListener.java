package io.github.corsstarter.change.guard;

/**
 * Told of each request that a change of the policies denies. Called on the thread of the
 * request.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface NewlyDeniedListener {

	/**
	 * A request is denied that was allowed before the change.
	 * @param policy the name of the policy that denies it
	 */
	void onNewlyDenied(String policy);

}
