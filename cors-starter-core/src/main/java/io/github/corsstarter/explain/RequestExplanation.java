package io.github.corsstarter.explain;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.Browser;
import io.github.corsstarter.browser.BrowserVerdict;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PolicyAnswer;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;

/**
 * The outcome of a {@code fetch()}, and why.
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
public record RequestExplanation(@Nullable CorsRejection reason, ExplainedDenial because, @Nullable Integer status,
		HeaderList headers, BrowserVerdict verdict, List<String> hiddenHeaders) {

	/**
	 * Explains a fetch under a policy. Nothing is counted.
	 * @param policy the policy of the path
	 * @param plan what the browser sends
	 * @return the explanation
	 */
	public static RequestExplanation of(CorsPolicy policy, FetchPlan plan) {
		return of(policy, plan, List.of());
	}

	/**
	 * Explains a fetch whose script reads response headers.
	 * @param policy the policy of the path
	 * @param plan what the browser sends
	 * @param reads the names of the response headers
	 * @return the explanation
	 */
	public static RequestExplanation of(CorsPolicy policy, FetchPlan plan, List<String> reads) {
		if (!plan.isSent() || !plan.isCors()) {
			return withoutCors(plan);
		}
		PolicyAnswer actual = PolicyAnswer.of(policy, SentRequest.actual(plan, null));
		BrowserVerdict verdict = Browser.judgeAnswer(plan, HiddenHeaders.add(policy, reads, actual.answer()));
		if (!plan.needsPreflight()) {
			return of(policy, plan, actual, verdict, reads);
		}
		PolicyAnswer preflight = PolicyAnswer.of(policy, SentRequest.preflight(plan));
		BrowserVerdict blocked = Browser.judgePreflight(plan, preflight.answer());
		return (blocked != null) ? of(policy, plan, preflight, blocked, reads)
				: of(policy, plan, (actual.decision().rejection() != null) ? actual : preflight, verdict, reads);
	}

	/**
	 * Explains a fetch whose path can be read in two ways that lead to different
	 * policies.
	 * @param policy the policy that the denial is counted under
	 * @param plan what the browser sends
	 * @return the explanation
	 */
	public static RequestExplanation ofAmbiguousPath(CorsPolicy policy, FetchPlan plan) {
		if (!plan.isSent() || !plan.isCors()) {
			return withoutCors(plan);
		}
		if (!plan.needsPreflight()) {
			PolicyAnswer actual = PolicyAnswer.refused(policy, SentRequest.actual(plan, null),
					CorsRejection.PATH_AMBIGUOUS);
			return of(policy, plan, actual, Browser.judgeAnswer(plan, actual.answer()), List.of());
		}
		PolicyAnswer preflight = PolicyAnswer.refused(policy, SentRequest.preflight(plan),
				CorsRejection.PATH_AMBIGUOUS);
		BrowserVerdict blocked = Objects.requireNonNull(Browser.judgePreflight(plan, preflight.answer()));
		return of(policy, plan, preflight, blocked, List.of());
	}

	/** Either nothing is sent, or the page may read every answer of its own origin. */
	private static RequestExplanation withoutCors(FetchPlan plan) {
		BrowserVerdict verdict = Browser.judgePreflight(plan, null);
		if (verdict != null) {
			return new RequestExplanation(null,
					new ExplainedDenial("The browser does not send this request: no script can make it.", ""), null,
					HeaderList.of(), verdict, List.of());
		}
		return new RequestExplanation(null,
				new ExplainedDenial("The page and the server are of the same origin, so nothing has to be allowed.",
						""),
				null, HeaderList.of(), Browser.judgeAnswer(plan, ServerAnswer.of(200)), List.of());
	}

	private static RequestExplanation of(CorsPolicy policy, FetchPlan plan, PolicyAnswer answer, BrowserVerdict verdict,
			List<String> reads) {
		CorsDecision decision = answer.decision();
		List<String> hidden = HiddenHeaders.of(verdict, reads);
		ExplainedDenial because = verdict.isBlocked() ? ExplainedDenial.of(Denial.planned(plan, decision))
				: allowed(policy, plan);
		return new RequestExplanation(decision.rejection(),
				hidden.isEmpty() ? because : HiddenHeaders.explain(policy, hidden),
				decision.isAnswered() ? Integer.valueOf(decision.status()) : null, answer.answer().headers(), verdict,
				hidden);
	}

	private static ExplainedDenial allowed(CorsPolicy policy, FetchPlan plan) {
		String entry = policy.admittingEntry(plan.origin());
		String source = (policy.admittingIndex(plan.origin()) == -1) ? policy.admittingSource(plan.origin()) : null;
		String why = (source != null) ? ", since the source '" + source + "' has the origin '" + entry + "'."
				: ((entry != null) ? ", since it allows the origin '" + entry + "'." : ".");
		return new ExplainedDenial("The policy '" + policy.name() + "' allows the request" + why, "");
	}

	/**
	 * Whether the page could read the answer.
	 * @return {@code true} if neither the server nor the browser is against it
	 */
	public boolean allowed() {
		return this.reason == null && !this.verdict.isBlocked();
	}

}
