package io.github.corsstarter.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.Browser;
import io.github.corsstarter.browser.BrowserVerdict;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PolicyAnswer;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.diff.AccessChange.Witness;

/**
 * What the engine and a browser together make of requests: the whole way of each, and
 * nothing of what a diff knows about policies.
 */
final class Verdicts {

	/** Unsafe in each header, so that a preflight is sent. */
	private static final String UNSAFE = "(";

	private Verdicts() {
	}

	static boolean isAllowed(@Nullable CorsPolicy policy, Witness request) {
		String exposed = request.exposedHeader();
		Set<String> readable = read(policy,
				plan(request.origin(), request.method(), request.header(), request.credentials()),
				(exposed != null) ? List.of(exposed) : List.of());
		return readable != null && (exposed == null || readable.contains(exposed));
	}

	/** A bit for each request of a universe. */
	static BitSet of(@Nullable CorsPolicy policy, Universe universe) {
		BitSet allowed = new BitSet();
		int request = 0;
		for (FetchPlan plan : universe.plans()) {
			Set<String> readable = read(policy, plan, universe.exposed());
			allowed.set(request++, readable != null);
			for (String name : universe.exposed()) {
				allowed.set(request++, readable != null && readable.contains(name));
			}
		}
		return allowed;
	}

	private static FetchPlan plan(String origin, String method, @Nullable String header, boolean credentials) {
		return FetchPlan.of(new PlannedFetch(origin, List.of("https://api.invalid/"), method,
				(header != null) ? HeaderList.of(header, UNSAFE) : HeaderList.of(),
				credentials ? CredentialsMode.INCLUDE : CredentialsMode.OMIT));
	}

	/** The headers that a script reads, or {@code null} if it gets an error. */
	private static @Nullable Set<String> read(@Nullable CorsPolicy policy, FetchPlan plan, List<String> answered) {
		if (policy == null || !plan.isSent()) {
			return null;
		}
		ServerAnswer preflight = plan.needsPreflight() ? PolicyAnswer.of(policy, SentRequest.preflight(plan)).answer()
				: null;
		if (Browser.judgePreflight(plan, preflight) != null) {
			return null;
		}
		ServerAnswer answer = PolicyAnswer.of(policy, SentRequest.actual(plan, null)).answer();
		HeaderList lines = answer.headers();
		for (String name : answered) {
			lines = lines.with(name, "x");
		}
		BrowserVerdict verdict = Browser.judgeAnswer(plan, new ServerAnswer(answer.status(), lines));
		return (verdict.isReadable() && answer.isOk()) ? verdict.readableHeaders() : null;
	}

	/**
	 * Requests: each of the origins with each of the rest.
	 *
	 * @param plans what a browser sends
	 * @param exposed the response headers that the script reads
	 */
	record Universe(List<FetchPlan> plans, List<String> exposed) {

		static Universe of(List<String> origins, List<String> methods, List<String> headers, List<String> exposed) {
			List<FetchPlan> plans = new ArrayList<>();
			for (String origin : origins) {
				for (String method : methods) {
					for (boolean credentials : new boolean[] { false, true }) {
						plans.add(plan(origin, method, null, credentials));
						headers.forEach((header) -> plans.add(plan(origin, method, header, credentials)));
					}
				}
			}
			return new Universe(plans, exposed);
		}

	}

}
