package io.github.corsstarter.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.explain.browser.HeaderList;
import io.github.corsstarter.explain.browser.ServerAnswer;
import io.github.corsstarter.http.CorsHeaders;

/**
 * A request that nobody has sent, and what the policy makes of it.
 *
 * @param request the request
 * @param decision the decision
 */
record Exchange(CorsRequest request, CorsDecision decision) {

	/** What a handler is taken to answer. */
	static final int HANDLED = 200;

	static Exchange of(CorsPolicy policy, CorsRequest request) {
		return new Exchange(request, CorsEngine.decide(policy, request));
	}

	boolean isDenied() {
		return this.decision.rejection() != null;
	}

	/** The headers that the policy sets on the answer. */
	Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		this.decision.writeTo(this.request, new CorsResponse() {

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

	/** What a browser sees of the answer. */
	ServerAnswer answer() {
		return answer(Set.of());
	}

	/** What it sees if the handler sets headers of its own. */
	ServerAnswer answer(Set<String> names) {
		HeaderList lines = HeaderList.of();
		for (String name : names) {
			lines = lines.with(name, "x");
		}
		for (Map.Entry<String, String> header : headers().entrySet()) {
			lines = lines.with(header.getKey(), header.getValue());
		}
		return new ServerAnswer(this.decision.isAnswered() ? this.decision.status() : HANDLED, lines);
	}

}
