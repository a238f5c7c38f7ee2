package io.github.corsstarter.differential;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.http.CorsHeaders;

/**
 * A request under a policy, and both answers.
 *
 * @param policy the policy
 * @param request the request
 * @param ours what the engine answers
 * @param springs what Spring answers
 */
record ComparedRequest(CorsPolicy policy, JudgedRequest request, Outcome ours, Outcome springs) {

	String origin() {
		String origin = this.request.header(CorsHeaders.ORIGIN);
		return (origin != null) ? origin : "";
	}

	/** Why the engine denies the request. */
	@Nullable CorsRejection rejection() {
		return CorsEngine.decide(this.policy, this.request).rejection();
	}

	boolean isPreflight() {
		return this.request.isPreflight();
	}

	boolean verdicts(Outcome.Verdict ours, Outcome.Verdict springs) {
		return this.ours.verdict() == ours && this.springs.verdict() == springs;
	}

	boolean allowedByBoth() {
		return verdicts(Outcome.Verdict.ALLOWED, Outcome.Verdict.ALLOWED);
	}

}
