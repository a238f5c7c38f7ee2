package io.github.corsstarter.explain;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.browser.Browser;
import io.github.corsstarter.explain.browser.BrowserVerdict;
import io.github.corsstarter.explain.browser.CredentialsMode;
import io.github.corsstarter.explain.browser.FetchPlan;
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
 * @param hiddenHeaders the response headers that the script wants to read and cannot, in
 * lower case
 * @since 0.1.0
 */
public record RequestExplanation(@Nullable CorsRejection reason, DenialExplanation because, @Nullable Integer status,
		Map<String, String> headers, BrowserVerdict verdict, List<String> hiddenHeaders) {

	/**
	 * Explains a fetch under a policy. Nothing is counted.
	 * @param policy the policy of the path
	 * @param plan what the browser sends
	 * @param path the path
	 * @return the explanation
	 */
	public static RequestExplanation of(CorsPolicy policy, FetchPlan plan, String path) {
		return of(policy, plan, path, List.of());
	}

	/**
	 * Explains a fetch whose script reads response headers.
	 * @param policy the policy of the path
	 * @param plan what the browser sends
	 * @param path the path
	 * @param reads the names of the response headers
	 * @return the explanation
	 */
	public static RequestExplanation of(CorsPolicy policy, FetchPlan plan, String path, List<String> reads) {
		if (!plan.isSent() || !plan.isCors()) {
			return withoutCors(plan);
		}
		Exchange actual = Exchange.of(policy, PlannedCorsRequest.actual(plan.origin(), plan.fetch().method(), path));
		BrowserVerdict verdict = Browser.judgeAnswer(plan, actual.answer(HiddenHeaders.candidates(policy, reads)));
		if (!plan.needsPreflight()) {
			return of(policy, plan, actual, verdict, reads);
		}
		Exchange preflight = Exchange.of(policy, preflight(plan, path));
		BrowserVerdict blocked = Browser.judgePreflight(plan, preflight.answer());
		return (blocked != null) ? of(policy, plan, preflight, blocked, reads)
				: of(policy, plan, actual.isDenied() ? actual : preflight, verdict, reads);
	}

	private static CorsRequest preflight(FetchPlan plan, String path) {
		return PlannedCorsRequest.preflight(plan.origin(), plan.fetch().method(),
				plan.preflightHeaders().get(CorsHeaders.REQUEST_HEADERS), path);
	}

	/** Either nothing is sent, or the page may read every answer of its own origin. */
	private static RequestExplanation withoutCors(FetchPlan plan) {
		BrowserVerdict verdict = Browser.judgePreflight(plan, null);
		if (verdict != null) {
			return new RequestExplanation(null,
					explained("The browser sends nothing: the request is not one that a " + "script can make."), null,
					Map.of(), verdict, List.of());
		}
		return new RequestExplanation(null,
				explained("The page and the server are of the same origin, so nothing has " + "to be allowed."), null,
				Map.of(), Browser.judgeAnswer(plan, ServerAnswer.of(Exchange.HANDLED)), List.of());
	}

	private static DenialExplanation explained(String sentence) {
		return new DenialExplanation(sentence, "");
	}

	private static RequestExplanation of(CorsPolicy policy, FetchPlan plan, Exchange exchange, BrowserVerdict verdict,
			List<String> reads) {
		Integer status = exchange.decision().isAnswered() ? Integer.valueOf(exchange.decision().status()) : null;
		List<String> hidden = HiddenHeaders.of(verdict, reads);
		DenialExplanation because = verdict.isBlocked() ? denied(policy, plan, exchange) : allowed(policy, plan);
		return new RequestExplanation(exchange.decision().rejection(),
				hidden.isEmpty() ? because : HiddenHeaders.explain(policy, hidden), status, exchange.headers(), verdict,
				hidden);
	}

	private static DenialExplanation denied(CorsPolicy policy, FetchPlan plan, Exchange exchange) {
		return DenialExplanation.of(policy,
				new Denial(exchange.decision().rejection(), plan.origin(), plan.fetch().method(),
						policy.missingHeaders(exchange.request(), DenialExplanation.MAX_HEADERS),
						plan.fetch().credentials() == CredentialsMode.INCLUDE));
	}

	private static DenialExplanation allowed(CorsPolicy policy, FetchPlan plan) {
		String entry = policy.admittingEntry(plan.origin());
		return explained("The policy '" + policy.name() + "' allows the request"
				+ ((entry != null) ? ", since it allows the origin '" + entry + "'." : "."));
	}

	/**
	 * Whether the page could read the answer.
	 * @return {@code true} if neither the server nor the browser is against it
	 */
	public boolean allowed() {
		return this.reason == null && !this.verdict.isBlocked();
	}

}
