package io.github.corsstarter.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.DenialExplanation;
import io.github.corsstarter.explain.DevelopmentProxy;
import io.github.corsstarter.explainer.ExplainedDenial;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.RequestedHeaders;

/**
 * A denied request, as an engineer would put it in a ticket. Everything that the client
 * sent is cut and escaped. Two requests that failed alike are equal.
 *
 * @param policy the name of the policy
 * @param policyVersion the fingerprint of the policies that were in force
 * @param kind preflight or actual request
 * @param client who says to have sent it
 * @param method the method that the page wanted to use
 * @param path the path, within the context path
 * @param status the status of the answer, or 0 if the handler answered
 * @param origin the origin
 * @param requestedHeaders the headers that the page wanted to send
 * @param reason the reason
 * @param missingAllowHeaders those of them that the policy does not allow
 * @param hostRewritten whether a development proxy seems to have rewritten its host
 * @since 0.1.0
 */
public record Failure(String policy, String policyVersion, CorsRequestKind kind, RequestClient client, String method,
		String path, int status, String origin, List<String> requestedHeaders, CorsRejection reason,
		List<String> missingAllowHeaders, boolean hostRewritten) {

	/**
	 * Creates a failure of a request that came as it was sent.
	 * @param policy the name of the policy
	 * @param policyVersion the fingerprint of the policies that were in force
	 * @param kind preflight or actual request
	 * @param client who says to have sent it
	 * @param method the method that the page wanted to use
	 * @param path the path, within the context path
	 * @param status the status of the answer, or 0 if the handler answered
	 * @param origin the origin
	 * @param requestedHeaders the headers that the page wanted to send
	 * @param reason the reason
	 * @param missingAllowHeaders those of them that the policy does not allow
	 */
	public Failure(String policy, String policyVersion, CorsRequestKind kind, RequestClient client, String method,
			String path, int status, String origin, List<String> requestedHeaders, CorsRejection reason,
			List<String> missingAllowHeaders) {
		this(policy, policyVersion, kind, client, method, path, status, origin, requestedHeaders, reason,
				missingAllowHeaders, false);
	}

	static Failure of(CorsRequest request, CorsDecision decision, CorsRejection reason, String policyVersion) {
		CorsPolicy policy = decision.policy();
		boolean preflight = decision.kind() == CorsRequestKind.PREFLIGHT;
		return new Failure(policy.name(), policyVersion, decision.kind(), RequestClient.of(request),
				ClientText.sanitize(request.intendedMethod()), ClientText.sanitize(request.path()),
				decision.isAnswered() ? decision.status() : 0, sanitize(request.origin()),
				preflight ? requestedHeaders(request) : List.of(), reason,
				preflight ? missingHeaders(policy, request) : List.of(), reason == CorsRejection.ORIGIN_NOT_ALLOWED
						&& decision.kind() == CorsRequestKind.ACTUAL && DevelopmentProxy.rewroteHost(request));
	}

	/**
	 * The failure, as far as an explanation needs it.
	 * @return the denial; whether the page asked for credentials is not known
	 */
	public Denial denial() {
		return new Denial(this.reason, this.origin, this.method, this.missingAllowHeaders, false, this.hostRewritten);
	}

	/**
	 * The failure in one line, fit for a log and for a ticket.
	 * @param explained why it happened
	 * @return what was denied, why, and what to change
	 */
	public String text(ExplainedDenial explained) {
		return "CORS " + this.kind.id() + " denied [" + this.reason.id() + "]: " + this.method + " " + this.path
				+ " from '" + this.origin + "'. " + explained.line() + " See " + this.reason.reference();
	}

	/**
	 * Whether it may have been no CORS request at all, but a form: to a site without
	 * https browsers do not say that they navigate.
	 */
	boolean mayBeFormPost() {
		boolean byOrigin = this.reason == CorsRejection.ORIGIN_NOT_ALLOWED || this.reason == CorsRejection.ORIGIN_NULL;
		return byOrigin && this.kind == CorsRequestKind.ACTUAL && this.client == RequestClient.OTHER
				&& this.method.equals("POST");
	}

	private static List<String> requestedHeaders(CorsRequest request) {
		String requested = request.header(CorsHeaders.REQUEST_HEADERS);
		if (requested == null) {
			return List.of();
		}
		return sanitize(RequestedHeaders.refused(requested, (name) -> false, DenialExplanation.MAX_HEADERS));
	}

	private static List<String> missingHeaders(CorsPolicy policy, CorsRequest request) {
		return sanitize(
				policy.missingHeaders(request.header(CorsHeaders.REQUEST_HEADERS), DenialExplanation.MAX_HEADERS));
	}

	private static List<String> sanitize(List<String> texts) {
		return texts.stream().map(ClientText::sanitize).toList();
	}

	private static String sanitize(@Nullable String text) {
		return (text != null) ? ClientText.sanitize(text) : "";
	}

}
