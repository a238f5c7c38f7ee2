package io.github.corsstarter.observation;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;

/**
 * The words for a decision that metrics and traces share.
 */
final class DecisionTags {

	static final String NONE = "none";

	private DecisionTags() {
	}

	static String outcome(@Nullable CorsRejection rejection) {
		return (rejection != null) ? "denied" : "allowed";
	}

	static String reason(@Nullable CorsRejection rejection) {
		return (rejection != null) ? rejection.id() : NONE;
	}

}
