package io.github.corsstarter.browser;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A browser that a page asks to {@code fetch()}: the browser's half of the CORS protocol.
 * <p>
 * Covered is what the standard says of the modes {@code cors} and {@code follow}: which
 * requests need a preflight, whether its answer permits them, whether a script can read
 * the answer and which of its headers, and each single step of a redirect. Not covered
 * are the mode {@code no-cors}, request bodies, caches (of preflights and of responses),
 * HTTP authentication, service workers, and what keeps a browser from sending a request
 * for other reasons: mixed content, content security policies, local network access.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#concept-http-fetch">Fetch, HTTP fetch</a>
 */
public final class Browser {

	private Browser() {
	}

	/**
	 * Judges a fetch by the server's answers.
	 * @param fetch what the script asks for
	 * @param preflight the answer to the preflight; not read, and may be {@code null}, if
	 * the browser {@linkplain FetchPlan#needsPreflight() sends no preflight}
	 * @param answer the answer to the request; not read, and may be {@code null}, if the
	 * browser does not send the request
	 * @return the verdict
	 */
	public static BrowserVerdict judge(PlannedFetch fetch, @Nullable ServerAnswer preflight,
			@Nullable ServerAnswer answer) {
		FetchPlan plan = FetchPlan.of(fetch);
		BrowserVerdict verdict = judgePreflight(plan, preflight);
		return (verdict != null) ? verdict
				: judgeAnswer(plan, Objects.requireNonNull(answer, "'answer' must not be null: the request is sent"));
	}

	/**
	 * Judges what comes before the request itself.
	 * @param plan what the browser sends
	 * @param preflight the answer to the preflight; not read, and may be {@code null}, if
	 * the browser {@linkplain FetchPlan#needsPreflight() sends no preflight}
	 * @return the verdict, or {@code null} if the browser sends the request
	 */
	public static @Nullable BrowserVerdict judgePreflight(FetchPlan plan, @Nullable ServerAnswer preflight) {
		Violation violation = plan.refusal();
		if (violation == null && plan.needsPreflight()) {
			violation = CorsPreflightFetch.check(plan.origin(), plan.fetch(), plan.unsafeNames(),
					Objects.requireNonNull(preflight, "'preflight' must not be null: a preflight is sent"));
		}
		return (violation != null) ? BrowserVerdict.blocked(plan.fetch(), violation) : null;
	}

	/**
	 * Judges the answer to the request itself. A redirect must pass the CORS check as
	 * well, before the browser follows it.
	 * @param plan what the browser sent
	 * @param answer the answer
	 * @return the verdict
	 */
	public static BrowserVerdict judgeAnswer(FetchPlan plan, ServerAnswer answer) {
		PlannedFetch fetch = plan.fetch();
		Violation violation = plan.isCors() ? CorsCheck.check(plan.origin(), fetch.includesCredentials(), answer)
				: null;
		if (violation == null && answer.isRedirect()) {
			violation = HttpRedirectFetch.check(fetch, plan.urls(), answer);
		}
		if (violation != null) {
			return BrowserVerdict.blocked(fetch, violation);
		}
		if (answer.isRedirect()) {
			return BrowserVerdict.redirected(fetch, HttpRedirectFetch.follow(fetch, plan.urls(), answer));
		}
		return BrowserVerdict.readable(fetch, plan.isCors()
				? ReadableHeaders.ofCors(answer, fetch.includesCredentials()) : ReadableHeaders.ofSameOrigin(answer));
	}

}
