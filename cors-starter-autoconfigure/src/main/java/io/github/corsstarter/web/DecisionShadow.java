package io.github.corsstarter.web;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;

/**
 * Looks at each request after it was decided, also where no policy governs the path,
 * perhaps to ask other policies about it. Called on the thread of the request, so it must
 * be quick and must not block. What it throws is logged once and changes no answer.
 *
 * @since 0.1.0
 * @see Shadows
 */
public interface DecisionShadow {

	/**
	 * A request was decided.
	 * @param request the request
	 * @param decision the decision, or {@code null} if no policy governs the path
	 * @param managementServer whether the request reached the management server, where it
	 * has a port of its own
	 */
	void onDecided(RoutedRequest request, @Nullable CorsDecision decision, boolean managementServer);

}
