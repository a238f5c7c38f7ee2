package io.github.corsstarter.browser;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;

/**
 * What a policy makes of a request that reached no server. What the handlers would add is
 * not known, so their answers are 200, and empty.
 *
 * @param decision the decision of the policy
 * @param answer the answer that the browser sees
 * @since 0.1.0
 */
public record PolicyAnswer(CorsDecision decision, ServerAnswer answer) {

	static final int OK = 200;

	/**
	 * Has a policy decide about a request.
	 * @param policy the policy
	 * @param request the request
	 * @return the decision and the answer
	 */
	public static PolicyAnswer of(CorsPolicy policy, SentRequest request) {
		Received received = new Received(request);
		return of(CorsEngine.decide(policy, received), received);
	}

	/**
	 * Denies a request for a reason that no policy knows.
	 * @param policy the policy that the denial is counted under
	 * @param request the request
	 * @param rejection the reason
	 * @return the decision and the answer
	 */
	public static PolicyAnswer refused(CorsPolicy policy, SentRequest request, CorsRejection rejection) {
		Received received = new Received(request);
		return of(CorsEngine.refuse(policy, received, rejection), received);
	}

	private static PolicyAnswer of(CorsDecision decision, Received received) {
		Written written = new Written();
		decision.writeTo(received, written);
		return new PolicyAnswer(decision,
				new ServerAnswer(decision.isAnswered() ? decision.status() : OK, written.headers));
	}

	/**
	 * The request as the engine reads it.
	 */
	private static final class Received implements CorsRequest {

		private final SentRequest request;

		private final FetchUrl url;

		private Received(SentRequest request) {
			this.request = request;
			this.url = Objects.requireNonNull(FetchUrl.parse(request.url(), null));
		}

		@Override
		public String method() {
			return this.request.method();
		}

		@Override
		public @Nullable String header(String name) {
			return this.request.headers().get(name);
		}

		@Override
		public String scheme() {
			return this.url.scheme();
		}

		@Override
		public String host() {
			return this.url.host();
		}

		@Override
		public int port() {
			return this.url.port();
		}

		@Override
		public String path() {
			return this.request.path();
		}

	}

	/**
	 * The headers that a decision writes, each once.
	 */
	private static final class Written implements CorsResponse {

		private HeaderList headers = HeaderList.of();

		@Override
		public void setHeader(String name, String value) {
			this.headers = this.headers.with(name, value);
		}

		@Override
		public void addVary(Vary vary) {
			this.headers = this.headers.with(CorsHeaders.VARY, vary.line());
		}

	}

}
