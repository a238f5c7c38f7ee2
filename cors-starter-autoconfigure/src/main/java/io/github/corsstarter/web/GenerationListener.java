package io.github.corsstarter.web;

/**
 * Told of each generation of policies but the first one. Called by one thread at a time,
 * and never on the thread of a request.
 *
 * @since 0.1.0
 */
public interface GenerationListener {

	/**
	 * A generation becomes active next. No request has seen it yet.
	 * @param next the generation
	 */
	default void beforeActivation(Generation next) {
	}

	/**
	 * A generation became active. Requests that began before may still be decided by the
	 * retired one.
	 * @param retired the generation before, of whose policies nothing may be kept
	 * @param active the generation that is active now
	 */
	default void afterActivation(Generation retired, Generation active) {
	}

}
