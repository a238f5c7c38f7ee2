package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;

/**
 * A request that was denied. To describe the failure takes longer than to deny, so that
 * is done once for all listeners, and not at all if there are none.
 *
 * @since 0.1.0
 */
public final class DeniedRequest {

	private final CorsPolicy policy;

	private final CorsRejection reason;

	private final RequestClient client;

	private final Instant time;

	private final Supplier<Failure> description;

	private @Nullable Failure failure;

	DeniedRequest(CorsPolicy policy, CorsRejection reason, RequestClient client, Instant time,
			Supplier<Failure> description) {
		this.policy = policy;
		this.reason = reason;
		this.client = client;
		this.time = time;
		this.description = description;
	}

	/**
	 * The policy that denied.
	 * @return the policy
	 */
	public CorsPolicy policy() {
		return this.policy;
	}

	/**
	 * Why it denied.
	 * @return the reason
	 */
	public CorsRejection reason() {
		return this.reason;
	}

	/**
	 * Who says to have sent the request.
	 * @return the kind of client
	 */
	public RequestClient client() {
		return this.client;
	}

	/**
	 * When the request was denied.
	 * @return the time
	 */
	public Instant time() {
		return this.time;
	}

	/**
	 * The failure. Only to be asked for while the request is under way.
	 * @return what failed, free of the request
	 */
	public Failure failure() {
		Failure known = this.failure;
		if (known == null) {
			known = this.description.get();
			this.failure = known;
		}
		return known;
	}

}
