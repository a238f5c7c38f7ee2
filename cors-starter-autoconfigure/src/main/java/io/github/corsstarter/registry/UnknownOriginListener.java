package io.github.corsstarter.registry;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.web.CorsDecisionListener;

/**
 * Asks for an early refresh when an origin is unknown that a registry may have meanwhile.
 * Such an origin is well-formed, or it would be denied for that.
 *
 * @since 0.1.0
 */
public final class UnknownOriginListener implements CorsDecisionListener {

	private static final String HTTPS = "https://";

	private final OriginRegistry registry;

	/**
	 * Creates a listener.
	 * @param registry the sources
	 */
	public UnknownOriginListener(OriginRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		if (decision.rejection() == CorsRejection.ORIGIN_NOT_ALLOWED && !policy.sources().isEmpty()) {
			String origin = request.origin();
			if (origin != null && origin.startsWith(HTTPS)) {
				this.registry.onUnknown(policy);
			}
		}
	}

}
