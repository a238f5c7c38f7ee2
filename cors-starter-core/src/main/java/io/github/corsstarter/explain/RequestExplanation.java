package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.browser.Browser;
import io.github.corsstarter.explain.browser.BrowserVerdict;
import io.github.corsstarter.explain.browser.CredentialsMode;
import io.github.corsstarter.explain.browser.FetchPlan;
import io.github.corsstarter.explain.browser.HeaderList;
import io.github.corsstarter.explain.browser.PolicyAnswer;
import io.github.corsstarter.explain.browser.SentRequest;
import io.github.corsstarter.explain.browser.ServerAnswer;
import io.github.corsstarter.http.CorsHeaders;

/**
 * What would become of a {@code fetch()}, and why.
 *
 * @param reason why the server would deny it, or {@code null} if it would not
 * @param because what would happen and what to change, in words
 * @param status the status of the answer that decides, or {@code null} if the handler
 * answers
 * @param headers the headers that the policy sets on that answer
 * @param verdict what a browser makes of the answers
 * @since 0.1.0
 */
public record RequestExplanation(@Nullable CorsRejection reason, DenialExplanation because, @Nullable Integer status,
		HeaderList headers, BrowserVerdict verdict) {

	/**
	 * Explains a fetch under a policy. Nothing is counted.
	 * @param policy the policy of the path
	 * @param plan what the browser sends
	 * @return the explanation
	 */
	public static RequestExplanation of(CorsPolicy policy, FetchPlan plan) {
		if (!plan.isSent() || !plan.isCors()) {
			return withoutCors(plan);
		}
		SentRequest request = SentRequest.actual(plan, null);
		PolicyAnswer actual = PolicyAnswer.of(policy, request);
		if (!plan.needsPreflight()) {
			return of(policy, plan, actual, Browser.judgeAnswer(plan, actual.answer()));
		}
		PolicyAnswer preflight = PolicyAnswer.of(policy, SentRequest.preflight(plan));
		BrowserVerdict blocked = Browser.judgePreflight(plan, preflight.answer());
		return (blocked != null) ? of(policy, plan, preflight, blocked)
				: of(policy, plan, (actual.decision().rejection() != null) ? actual : preflight,
						Browser.judgeAnswer(plan, actual.answer()));
	}

	/** Either nothing is sent, or the page may read every answer of its own origin. */
	private static RequestExplanation withoutCors(FetchPlan plan) {
		BrowserVerdict verdict = Browser.judgePreflight(plan, null);
		if (verdict != null) {
			return new RequestExplanation(null,
					new DenialExplanation("The browser sends nothing: the request is not one that a script can make.",
							""),
					null, HeaderList.of(), verdict);
		}
		return new RequestExplanation(null,
				new DenialExplanation("The page and the server are of the same origin, so nothing has to be allowed.",
						""),
				null, HeaderList.of(), Browser.judgeAnswer(plan, ServerAnswer.of(200)));
	}

	private static RequestExplanation of(CorsPolicy policy, FetchPlan plan, PolicyAnswer answer,
			BrowserVerdict verdict) {
		CorsDecision decision = answer.decision();
		return new RequestExplanation(decision.rejection(),
				verdict.isBlocked() ? denied(policy, plan, decision.rejection()) : allowed(policy, plan),
				decision.isAnswered() ? Integer.valueOf(decision.status()) : null, answer.answer().headers(), verdict);
	}

	private static DenialExplanation denied(CorsPolicy policy, FetchPlan plan, @Nullable CorsRejection rejection) {
		String requested = plan.needsPreflight() ? plan.preflightHeaders().get(CorsHeaders.REQUEST_HEADERS) : null;
		return DenialExplanation.of(policy,
				new Denial(rejection, plan.origin(), plan.fetch().method(),
						policy.missingHeaders(requested, DenialExplanation.MAX_HEADERS),
						plan.fetch().credentials() == CredentialsMode.INCLUDE));
	}

	private static DenialExplanation allowed(CorsPolicy policy, FetchPlan plan) {
		String entry = policy.admittingEntry(plan.origin());
		return new DenialExplanation("The policy '" + policy.name() + "' allows the request"
				+ ((entry != null) ? ", since it allows the origin '" + entry + "'." : "."), "");
	}

	/**
	 * Whether the page could read the answer.
	 * @return {@code true} if neither the server nor the browser is against it
	 */
	public boolean allowed() {
		return this.reason == null && !this.verdict.isBlocked();
	}

}
