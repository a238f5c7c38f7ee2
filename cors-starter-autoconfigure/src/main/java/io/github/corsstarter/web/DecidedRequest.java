package io.github.corsstarter.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.explain.DenialExplanation;

/**
 * A request on a governed path, with the decision about it.
 *
 * @since 0.1.0
 */
public final class DecidedRequest {

	/** Tells the person at the browser why a request was denied. */
	private static final String DENIED = "Cors-Denied";

	private final CorsPolicy policy;

	private final CorsRequest request;

	private final CorsDecision decision;

	private final List<CorsDecisionListener> listeners;

	private final boolean explainToClient;

	/** Made when it is needed, which is seldom. */
	private @Nullable Set<String> conflicts;

	DecidedRequest(CorsPolicy policy, CorsRequest request, CorsDecision decision, List<CorsDecisionListener> listeners,
			boolean explainToClient) {
		this.policy = policy;
		this.request = request;
		this.decision = decision;
		this.listeners = listeners;
		this.explainToClient = explainToClient;
	}

	CorsDecision decision() {
		return this.decision;
	}

	/**
	 * Whether the response is complete with the headers of the decision.
	 * @return {@code true} if nobody else may see the request
	 */
	public boolean isAnswered() {
		return this.decision.isAnswered();
	}

	/**
	 * The status of the response.
	 * @return the status, if the request is answered
	 */
	public int status() {
		return this.decision.status();
	}

	/**
	 * Writes the headers of the decision. Writing them again changes nothing.
	 * @param response where the headers go
	 */
	public void writeTo(CorsResponse response) {
		this.decision.writeTo(this.request, response);
		CorsRejection rejection = this.decision.rejection();
		if (this.explainToClient && rejection != null && !this.policy.spec().safetyRules().production()) {
			DenialExplanation explanation = DenialExplanation.of(this.policy, this.request, rejection);
			response.setHeader(DENIED, rejection.id() + "; " + explanation.explanation());
		}
	}

	/**
	 * Reports that something behind the filter set a header of the CORS protocol. Each
	 * header is reported once, however often it was set.
	 * @param header the name of the header
	 */
	public void reportConflict(String header) {
		if (this.conflicts == null) {
			this.conflicts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		}
		if (!this.conflicts.add(header)) {
			return;
		}
		this.listeners.forEach((listener) -> listener.onConflict(this.policy, header));
	}

}
