package io.github.corsstarter.registry;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.DecisionShadow;
import io.github.corsstarter.web.RoutedRequest;
import io.github.corsstarter.web.Shadows;

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

	/** Begins to look. Here, so that nothing of it is loaded where there is no source. */
	void watch(CorsPolicies policies) {
		Shadows.add(policies, this);
	}

	/** Looks no more. */
	void rest(CorsPolicies policies) {
		Shadows.remove(policies, this);
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
