package io.github.corsstarter.explain.browser;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Policies that answer by themselves, without a server: in microseconds, and before there
 * is one. What the handlers would add is not known, so their answers are 200, and empty.
 *
 * @since 0.1.0
 */
public final class PolicyTransport implements Transport {

	private static final int OK = 200;

	private final Function<String, @Nullable CorsPolicy> policies;

	private PolicyTransport(Function<String, @Nullable CorsPolicy> policies) {
		this.policies = policies;
	}

	/**
	 * One policy for every path.
	 * @param policy the policy
	 * @return the transport
	 */
	public static PolicyTransport of(CorsPolicy policy) {
		return new PolicyTransport((path) -> policy);
	}

	/**
	 * A policy for each path, or none.
	 * @param policies the policy of a path, {@code null} if nothing governs it
	 * @return the transport
	 */
	public static PolicyTransport of(Function<String, @Nullable CorsPolicy> policies) {
		return new PolicyTransport(policies);
	}

	/** No page can have this origin, so every page is of another one. */
	@Override
	public String baseUrl() {
		return "https://api.invalid";
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		Received received = new Received(request, URI.create(request.url()));
		CorsPolicy policy = this.policies.apply(received.path());
		if (policy == null) {
			return ServerAnswer.of(OK);
		}
		CorsDecision decision = CorsEngine.decide(policy, received);
		Written written = new Written();
		decision.writeTo(received, written);
		return new ServerAnswer(decision.isAnswered() ? decision.status() : OK, written.headers);
	}

	/**
	 * The request as the engine reads it.
	 */
	private record Received(SentRequest request, URI url) implements CorsRequest {

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
			return this.url.getScheme();
		}

		@Override
		public @Nullable String host() {
			return this.url.getHost();
		}

		@Override
		public int port() {
			return this.url.getPort();
		}

		@Override
		public String path() {
			String path = this.url.getRawPath();
			return path.isEmpty() ? "/" : path;
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
		public void addVary(List<String> names) {
			if (!names.isEmpty()) {
				this.headers = this.headers.with(CorsHeaders.VARY, String.join(", ", names));
			}
		}

	}

}
