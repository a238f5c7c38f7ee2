package io.github.corsstarter.web;

import java.util.function.Supplier;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.Denial;

/**
 * Notified of each decision about a CORS request, and of each denial. Called on the
 * thread of the request, so it must be quick, must not block, and must keep nothing of a
 * request without a bound.
 *
 * @since 0.1.0
 */
public interface CorsDecisionListener {

	/**
	 * A CORS request was decided. Requests that are none are not reported.
	 * @param policy the policy of the request's path
	 * @param request the request
	 * @param decision the decision
	 */
	default void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
	}

	/**
	 * A CORS request was denied. Comes after {@link #onDecision}.
	 * @param request the request
	 * @param decision the decision
	 * @param denial describes the denial, which takes longer than to deny: once for all
	 * who ask while the request is under way. What it gives may be kept
	 */
	default void onDenied(CorsRequest request, CorsDecision decision, Supplier<Denial> denial) {
	}

	/**
	 * A preflight was answered.
	 * @param nanos how long the decision took, in nanoseconds
	 */
	default void onPreflightAnswered(long nanos) {
	}

	/**
	 * Something behind the filter set a header of the CORS protocol, and the policy's
	 * header was kept.
	 * @param policy the policy of the request's path
	 * @param header the name of the header, as it was set
	 */
	default void onConflict(CorsPolicy policy, String header) {
	}

}
