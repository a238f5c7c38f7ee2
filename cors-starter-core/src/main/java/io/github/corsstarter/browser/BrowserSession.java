package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.FetchResult.FetchStep;

/**
 * A browser that sends what it plans: it sends a preflight where it must and has not sent
 * one lately, judges the answers, and follows redirects.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#concept-main-fetch">Fetch, main fetch</a>
 */
public final class BrowserSession {

	private final Transport transport;

	private final PreflightCache cache;

	/**
	 * Creates a session.
	 * @param transport how requests reach the server
	 * @param cache the answers to preflights that are kept
	 */
	public BrowserSession(Transport transport, PreflightCache cache) {
		this.transport = transport;
		this.cache = cache;
	}

	/**
	 * Does what a browser does for {@code fetch()}.
	 * @param fetch what the script asks for
	 * @param body the body, or {@code null} if there is none
	 * @return what was sent, and the browser's last word
	 */
	public FetchResult fetch(PlannedFetch fetch, @Nullable String body) {
		List<FetchStep> steps = new ArrayList<>();
		BrowserVerdict verdict = step(FetchPlan.of(fetch), body, steps);
		String rest = body;
		while (verdict.redirected() != null) {
			FetchPlan next = FetchPlan.of(verdict.redirected());
			// a redirect that changes the method drops the body
			rest = next.fetch().method().equals(verdict.fetch().method()) ? rest : null;
			verdict = step(next, rest, steps);
		}
		return new FetchResult(steps, verdict);
	}

	/**
	 * Asks for a fetch without making it: sends the preflight, even where a browser would
	 * do without, and no more. Nothing changes at the server.
	 * @param fetch what the script would ask for
	 * @return what was sent, and the verdict as far as the preflight tells
	 */
	public FetchResult ask(PlannedFetch fetch) {
		FetchPlan plan = FetchPlan.of(fetch);
		Violation violation = plan.refusal();
		Exchange preflight = null;
		if (plan.isSent() && plan.isCors()) {
			HeaderList headers = CorsPreflightFetch.request(plan.origin(), plan.fetch().method(), plan.unsafeNames());
			preflight = send(SentRequest.preflight(plan.target(), headers));
			violation = CorsPreflightFetch.check(plan.origin(), plan.fetch(), plan.unsafeNames(), preflight.answer());
		}
		BrowserVerdict verdict = (violation != null) ? BrowserVerdict.blocked(plan.fetch(), violation)
				: BrowserVerdict.readable(plan.fetch(), Collections.emptySortedSet());
		return new FetchResult(List.of(new FetchStep(plan, preflight, false, null)), verdict);
	}

	private BrowserVerdict step(FetchPlan plan, @Nullable String body, List<FetchStep> steps) {
		boolean asks = plan.isSent() && plan.needsPreflight();
		boolean cached = asks && this.cache.permits(plan);
		Exchange preflight = (asks && !cached) ? send(SentRequest.preflight(plan)) : null;
		BrowserVerdict refusal = cached ? null
				: Browser.judgePreflight(plan, (preflight != null) ? preflight.answer() : null);
		Exchange actual = (refusal != null) ? null : send(SentRequest.actual(plan, body));
		steps.add(new FetchStep(plan, preflight, cached, actual));
		BrowserVerdict verdict = (refusal != null) ? refusal
				: Browser.judgeAnswer(plan, Objects.requireNonNull(actual).answer());
		remember(plan, preflight, verdict);
		return verdict;
	}

	private void remember(FetchPlan plan, @Nullable Exchange preflight, BrowserVerdict verdict) {
		if (!plan.isSent() || !plan.needsPreflight()) {
			return;
		}
		if (verdict.isBlocked()) {
			this.cache.forget(plan);
		}
		else if (preflight != null) {
			this.cache.keep(plan, preflight.answer());
		}
	}

	/**
	 * Finds out why a fetch was blocked. Where the answers do not tell, the server is
	 * asked with more preflights, which change nothing there.
	 * @param result the result of the fetch
	 * @return the reason, or {@code null} if the fetch was not blocked
	 */
	public @Nullable BlockDiagnosis diagnose(FetchResult result) {
		return result.verdict().isBlocked() ? new Diagnostician(this.transport, result).diagnose() : null;
	}

	private Exchange send(SentRequest request) {
		return new Exchange(request, this.transport.send(request));
	}

}
