package io.github.corsstarter.fuzz;

import java.util.List;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.RequestedHeaders;
import io.github.corsstarter.http.Tokens;

/**
 * Fuzzes {@code Access-Control-Request-Headers}: the verdict, the names that are missing,
 * and the explanation.
 */
public final class RequestedHeadersFuzz {

	private static final String ORIGIN = "https://app.example.com";

	private RequestedHeadersFuzz() {
	}

	/**
	 * Runs one case.
	 * @param data how the bytes are read, and the list
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzInput input = FuzzInput.of(data);
		String list = input.text();
		CorsPolicy policy = Policies.ALL.get(input.choice(Policies.ALL.size()));
		List<String> missing = policy.missingHeaders(list, Denial.MAX_HEADERS);
		Invariant.hold(missing.size() <= Denial.MAX_HEADERS, "must name no more than the limit", list);
		for (String name : missing) {
			Invariant.hold(Tokens.isToken(name) && name.equals(HeaderNames.fold(name)), "must be a folded token", name);
		}
		CorsDecision decision = FuzzedRequests.decideAndExplain(policy, FuzzedRequests.preflight(ORIGIN, "GET", list));
		boolean denied = decision.rejection() == CorsRejection.HEADER_NOT_ALLOWED;
		Invariant.hold(!denied || !missing.isEmpty(), "must name what is missing", list);
		Invariant.hold(decision.rejection() != null || missing.isEmpty(), "must allow nothing that is missing", list);
		RequestedHeaders.refused(list, (name) -> false, Denial.MAX_HEADERS);
	}

}
