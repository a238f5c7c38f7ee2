package io.github.corsstarter.registry;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.web.DecisionShadow;
import io.github.corsstarter.web.RoutedRequest;

/**
 * Asks for an early refresh when an origin is unknown that a registry may have meanwhile.
 * Such an origin is well-formed, or it would be denied for that. Looks at requests while
 * there is a source, which may come with a change.
 */
final class UnknownOrigins implements DecisionShadow {

	private static final String HTTPS = "https://";

	private final OriginRegistry registry;

	UnknownOrigins(OriginRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onDecided(RoutedRequest request, @Nullable CorsDecision decision, boolean managementServer) {
		if (decision != null && decision.rejection() == CorsRejection.ORIGIN_NOT_ALLOWED
				&& !decision.policy().sources().isEmpty()) {
			String origin = request.origin();
			if (origin != null && origin.startsWith(HTTPS)) {
				this.registry.onUnknown(decision.policy());
			}
		}
	}

}
