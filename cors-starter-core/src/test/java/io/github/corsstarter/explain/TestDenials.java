package io.github.corsstarter.explain;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PolicyAnswer;
import io.github.corsstarter.browser.SentRequest;

/**
 * Denials for any reason, whatever the policy says.
 */
public final class TestDenials {

	private TestDenials() {
	}

	/**
	 * The denial of a request that was sent.
	 * @param policy the policy
	 * @param reason the reason
	 * @param request the request
	 * @return the denial
	 */
	public static Denial sent(CorsPolicy policy, CorsRejection reason, CorsRequest request) {
		return Denial.of(request, CorsEngine.refuse(policy, request, reason));
	}

	static Denial planned(CorsPolicy policy, CorsRejection reason, String origin, String method, String... headers) {
		HeaderList named = HeaderList.of();
		for (String name : headers) {
			named = named.with(name, "x");
		}
		FetchPlan plan = FetchPlan
			.of(PlannedFetch.of(origin, "https://api.invalid/").withMethod(method).withHeaders(named));
		SentRequest first = plan.needsPreflight() ? SentRequest.preflight(plan) : SentRequest.actual(plan, null);
		return Denial.planned(plan, PolicyAnswer.refused(policy, first, reason).decision());
	}

	/**
	 * A request made of values.
	 *
	 * @param method the method
	 * @param headers the headers
	 */
	public record Request(String method, Map<String, String> headers) implements CorsRequest {

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
