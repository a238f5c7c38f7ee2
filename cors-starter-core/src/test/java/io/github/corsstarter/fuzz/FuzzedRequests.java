package io.github.corsstarter.fuzz;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.ClientExplanation;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Requests with hostile values, decided and explained.
 */
final class FuzzedRequests {

	private FuzzedRequests() {
	}

	static CorsRequest actual(String origin, String method) {
		return new Values(method, Map.of(CorsHeaders.ORIGIN, origin));
	}

	static CorsRequest preflight(String origin, String method, @Nullable String headers) {
		Map<String, String> values = new HashMap<>(Map.of(CorsHeaders.ORIGIN, origin));
		values.put(CorsHeaders.REQUEST_METHOD, method);
		if (headers != null) {
			values.put(CorsHeaders.REQUEST_HEADERS, headers);
		}
		return new Values("OPTIONS", values);
	}

	static CorsDecision decideAndExplain(CorsPolicy policy, CorsRequest request) {
		CorsDecision decision = CorsEngine.decide(policy, request);
		explain(request, decision);
		for (CorsRejection reason : CorsRejection.values()) {
			String line = ClientExplanation.of(request, reason);
			Invariant.isPrintable(line);
			Invariant.isShorterThan(line, ClientExplanation.MAX_LENGTH);
		}
		return decision;
	}

	static void explain(CorsRequest request, CorsDecision decision) {
		if (decision.rejection() != null) {
			Denial denial = Denial.of(request, decision);
			ExplainedDenial explained = ExplainedDenial.of(denial);
			Invariant.isPrintable(explained);
			Invariant.isPrintable(denial.text(explained));
		}
	}

	/**
	 * A request made of values.
	 *
	 * @param method the method
	 * @param headers the headers
	 */
	private record Values(String method, Map<String, String> headers) implements CorsRequest {

		@Override
		public @Nullable String header(String name) {
			return this.headers.get(name);
		}

		@Override
		public String scheme() {
			return "https";
		}

		@Override
		public String host() {
			return "api.example.com";
		}

		@Override
		public int port() {
			return 443;
		}

		@Override
		public String path() {
			return "/";
		}

	}

}
