package io.github.corsstarter.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.web.CorsDecisionListener;

/**
 * Adds the decision to the observation of the request. The attributes are of high
 * cardinality in Micrometer's sense, which makes them attributes of the trace and keeps
 * them off the tags of {@code http.server.requests}: those must be the same on every
 * request, or Prometheus refuses them.
 *
 * @since 0.1.0
 */
public abstract class TraceAttributes implements CorsDecisionListener {

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		Observation.Context observation = observationOf(request);
		if (observation != null) {
			observation.addHighCardinalityKeyValues(KeyValues.of("cors.kind", decision.kind().id(), "cors.outcome",
					DecisionTags.outcome(decision.rejection()), "cors.reason",
					DecisionTags.reason(decision.rejection()), "cors.policy", policy.name()));
		}
	}

	/**
	 * Finds the observation of a request.
	 * @param request the request
	 * @return its observation, or {@code null} if it is not observed
	 */
	protected abstract Observation.@Nullable Context observationOf(CorsRequest request);

}
