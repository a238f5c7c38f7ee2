package io.github.corsstarter.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;

/**
 * What would become of a planned request, and why.
 *
 * @param allowed whether the page could read the answer
 * @param reason why the server would deny it, or {@code null} if it would not
 * @param explanation what would happen, in words
 * @param fix what to change if it should be otherwise, or {@code null} if it is allowed
 * @param nearMiss an allowed origin that differs in one respect, if there is one
 * @param status the status of the answer, or {@code null} if the handler answers
 * @param headers the CORS headers of the answer
 * @param browser what a browser would say
 * @since 0.1.0
 */
public record RequestExplanation(boolean allowed, @Nullable CorsRejection reason, String explanation,
		@Nullable String fix, @Nullable NearMiss nearMiss, @Nullable Integer status, Map<String, String> headers,
		String browser) {

	/**
	 * Explains a planned request under a policy. Nothing is counted.
	 * @param policy the policy of the path
	 * @param planned the request
	 * @return the explanation
	 */
	public static RequestExplanation of(CorsPolicy policy, PlannedRequest planned) {
		CorsRequest request = planned.first();
		CorsDecision decision = CorsEngine.decide(policy, request);
		if (decision.rejection() == null && request.isPreflight()) {
			CorsDecision actual = CorsEngine.decide(policy, planned.actual());
			decision = (actual.rejection() != null) ? actual : decision;
		}
		Map<String, String> headers = headersOf(decision, request);
		Integer status = decision.isAnswered() ? Integer.valueOf(decision.status()) : null;
		CorsRejection rejection = decision.rejection();
		if (rejection != null) {
			DenialExplanation denial = DenialExplanation.of(policy, request, rejection);
			return new RequestExplanation(false, rejection, denial.explanation(), denial.fix(),
					NearMisses.find(policy, planned.origin()), status, headers, BrowserSentence.denied(request));
		}
		if (planned.credentials() && !policy.allowsCredentials()) {
			return new RequestExplanation(false, null,
					"The server answers, but the browser keeps the answer from the page: the policy '" + policy.name()
							+ "' does not allow credentials.",
					"Set " + policy.spec().allowCredentials().property() + ": true", null, status, headers,
					BrowserSentence.withoutCredentials(request, policy.allowsAnyOrigin()));
		}
		return new RequestExplanation(true, null,
				"The policy '" + policy.name() + "' allows the request" + entry(policy, planned.origin()) + ".", null,
				null, status, headers, "The page can read the answer.");
	}

	private static String entry(CorsPolicy policy, String origin) {
		String entry = policy.admittingEntry(origin);
		return (entry != null) ? ", since it allows the origin '" + entry + "'" : "";
	}

	private static Map<String, String> headersOf(CorsDecision decision, CorsRequest request) {
		Map<String, String> headers = new LinkedHashMap<>();
		decision.writeTo(request, new CorsResponse() {

			@Override
			public void setHeader(String name, String value) {
				headers.put(name, value);
			}

			@Override
			public void addVary(List<String> names) {
				if (!names.isEmpty()) {
					headers.put(CorsHeaders.VARY, String.join(", ", names));
				}
			}

		});
		return headers;
	}

}
