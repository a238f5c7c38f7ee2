package io.github.corsstarter.fuzz;

import java.util.List;

import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMisses;
import io.github.corsstarter.explain.RequestExplanation;

/**
 * Fuzzes the {@code Origin} header and the method of a request: the reader of the request
 * time, the index, the entry that admits, and every explanation of a denial.
 */
public final class OriginFuzz {

	private OriginFuzz() {
	}

	/**
	 * Runs one case.
	 * @param data how the bytes are read, the origin, and on a line of its own the method
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzInput input = FuzzInput.of(data);
		List<String> lines = input.lines(2);
		CorsPolicy policy = Policies.ALL.get(input.choice(Policies.ALL.size()));
		String origin = lines.get(0);
		String method = lines.get(1).isEmpty() ? "GET" : lines.get(1);
		FuzzedRequests.decideAndExplain(policy, FuzzedRequests.actual(origin, method));
		FuzzedRequests.decideAndExplain(policy, FuzzedRequests.preflight(origin, method, null));
		String entry = policy.admittingEntry(origin);
		Invariant.hold(entry == null || policy.allowsAnyOrigin() || !entry.isEmpty(), "must name an entry", origin);
		NearMiss near = NearMisses.find(policy, origin);
		Invariant.hold(near == null || !near.allowed().isEmpty(), "must name an entry", origin);
		CorsRejection[] reasons = CorsRejection.values();
		CorsRejection reason = reasons[input.choice(64) / Policies.ALL.size() % reasons.length];
		CorsRequest request = FuzzedRequests.preflight(origin, method, "x-a, authorization");
		FuzzedRequests.explain(request, CorsEngine.refuse(policy, request, reason));
		PlannedFetch fetch = PlannedFetch.of(origin, "https://api.example.com/")
			.withMethod(method)
			.withHeader("X-A", "x")
			.withCredentials((input.choice(2) == 1) ? CredentialsMode.INCLUDE : CredentialsMode.OMIT);
		Invariant.isPrintable(RequestExplanation.of(policy, FetchPlan.of(fetch)).because());
	}

}
