package io.github.corsstarter.browser;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;

/**
 * Policies that answer by themselves, without a server: in microseconds, and before there
 * is one. What the handlers would add is not known, so their answers are 200, and empty.
 *
 * @since 0.1.0
 */
public final class PolicyTransport implements Transport {

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
		CorsPolicy policy = this.policies.apply(request.path());
		return (policy != null) ? PolicyAnswer.of(policy, request).answer() : ServerAnswer.of(PolicyAnswer.OK);
	}

}
