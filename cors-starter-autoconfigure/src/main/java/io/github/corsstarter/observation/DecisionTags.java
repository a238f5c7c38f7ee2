package io.github.corsstarter.observation;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRejection;

/**
 * The words for a decision that metrics and traces share.
 */
final class DecisionTags {

	static final String NONE = "none";

	private DecisionTags() {
	}

	static String outcome(CorsDecision decision) {
		return (decision.rejection() != null) ? "denied" : "allowed";
	}

	static String reason(CorsDecision decision) {
		CorsRejection rejection = decision.rejection();
		return (rejection != null) ? rejection.id() : NONE;
	}

}
