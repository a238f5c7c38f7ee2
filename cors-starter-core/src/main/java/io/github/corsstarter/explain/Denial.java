package io.github.corsstarter.explain;

import java.util.List;
import java.util.Objects;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.RequestedHeaders;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.problem.MaskedText;

/**
 * A denied request, with what a ticket about it needs. Everything that the client sent is
 * cut and escaped, and nothing else of the request is kept. Denials are equal if the same
 * policy denied the same for the same reason.
 *
 * @param decision the decision: the policy, the kind, the reason, the status
 * @param client whether the request says that a browser sent it
 * @param method the method that the page wanted to use
 * @param path the path, within the context path
 * @param origin the value of the {@code Origin} header; empty if there is none
 * @param requestedHeaders the headers that the page wanted to send, if it sent a
 * preflight
 * @param missingHeaders those of them that the policy does not allow
 * @param credentials whether the page is known to ask for credentials: no request tells
 * @param hostRewritten whether a development proxy seems to have rewritten its host
 * @since 0.1.0
 */
public record Denial(CorsDecision decision, RequestClient client, String method, String path, String origin,
		List<String> requestedHeaders, List<String> missingHeaders, boolean credentials, boolean hostRewritten) {

	/** The most headers that a denial names. */
	public static final int MAX_HEADERS = 20;

	private static final String OPAQUE_ORIGIN = "null";

	/** A value that makes no header safelisted. */
	private static final String UNSAFE = "\"";

	/**
	 * The denial of a request.
	 * @param request the request
	 * @param decision the decision that denied it
	 * @return the denial
	 */
	public static Denial of(CorsRequest request, CorsDecision decision) {
		boolean preflight = decision.kind() == CorsRequestKind.PREFLIGHT;
		String requested = preflight ? request.header(CorsHeaders.REQUEST_HEADERS) : null;
		String origin = request.origin();
		return new Denial(decision, RequestClient.of(request), ClientText.sanitize(request.intendedMethod()),
				ClientText.sanitize(request.path()), (origin != null) ? MaskedText.of(ClientText.sanitize(origin)) : "",
				(requested != null) ? sanitize(RequestedHeaders.refused(requested, (name) -> false, MAX_HEADERS))
						: List.of(),
				preflight ? sanitize(decision.policy().missingHeaders(requested, MAX_HEADERS)) : List.of(), false,
				!preflight && decision.rejection() == CorsRejection.ORIGIN_NOT_ALLOWED
						&& DevelopmentProxy.rewroteHost(request));
	}

	/**
	 * What would be denied, by the server or only by the browser: as the page wants it,
	 * for explanations alone.
	 */
	static Denial planned(FetchPlan plan, CorsDecision decision) {
		String requested = plan.needsPreflight() ? plan.preflightHeaders().get(CorsHeaders.REQUEST_HEADERS) : null;
		return new Denial(decision, RequestClient.BROWSER, plan.fetch().method(), "", plan.origin(), List.of(),
				decision.policy().missingHeaders(requested, MAX_HEADERS),
				plan.fetch().credentials() == CredentialsMode.INCLUDE, false);
	}

	private static List<String> sanitize(List<String> texts) {
		return texts.stream().map(ClientText::sanitize).toList();
	}

	/** This denial, had the page not sent some of its headers. */
	Denial with(List<String> missing) {
		return new Denial(this.decision, this.client, this.method, this.path, this.origin, this.requestedHeaders,
				missing, this.credentials, this.hostRewritten);
	}

	/**
	 * The policy that denied.
	 * @return the policy
	 */
	public CorsPolicy policy() {
		return this.decision.policy();
	}

	/**
	 * Why it denied.
	 * @return the reason
	 */
	public CorsRejection reason() {
		return Objects.requireNonNull(this.decision.rejection());
	}

	/**
	 * The denial in one line, fit for a log and for a ticket.
	 * @param explained why it happened
	 * @return what was denied, why, and what to change
	 */
	public String text(ExplainedDenial explained) {
		return "CORS " + this.decision.kind().id() + " denied [" + reason().id() + "]: " + this.method + " " + this.path
				+ " from '" + this.origin + "'. " + explained.line() + " See " + reason().reference();
	}

	/**
	 * Whether a browser could have sent all of it, so that a configuration could allow
	 * it: only then may it be tried as one.
	 */
	boolean isWellFormed() {
		return (this.origin.equals(OPAQUE_ORIGIN) || OriginIndex.isSerializedOrigin(this.origin)) && isName(this.method)
				&& this.missingHeaders.stream().allMatch(Denial::isName);
	}

	/** What is longer than what is shown is never allowed. */
	static boolean isName(String text) {
		return text.length() <= ClientText.MAX_LENGTH && Tokens.isToken(text);
	}

	/** The fetch that a page planned; the headers that are allowed do not matter. */
	PlannedFetch fetch() {
		return PlannedFetch.of(this.origin, "https://api.invalid/")
			.withMethod(this.method)
			.withCredentials(this.credentials ? CredentialsMode.INCLUDE : CredentialsMode.OMIT)
			.withHeaders(new HeaderList(
					this.missingHeaders.stream().map((name) -> new HeaderList.Line(name, UNSAFE)).toList()));
	}

}
