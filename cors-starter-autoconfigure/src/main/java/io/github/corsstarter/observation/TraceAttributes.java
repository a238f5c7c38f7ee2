package io.github.corsstarter.observation;

import java.util.Arrays;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.web.CorsDecisionListener;

/**
 * Adds the decision to the observation of the request. The attributes are of high
 * cardinality in Micrometer's sense, which makes them attributes of the trace and keeps
 * them off the tags of {@code http.server.requests}: those must be the same on every
 * request, or Prometheus refuses them. All but one are made beforehand: with sorted
 * values made for each request, an allowed one allocated three times as much.
 *
 * @since 0.1.0
 */
public abstract class TraceAttributes implements CorsDecisionListener {

	private static final KeyValue ALLOWED = KeyValue.of("cors.outcome", DecisionTags.outcome(null));

	private static final KeyValue DENIED = KeyValue.of("cors.outcome",
			DecisionTags.outcome(CorsRejection.ORIGIN_NOT_ALLOWED));

	private static final KeyValue NO_REASON = reason(null);

	private static final KeyValue[] KINDS = Arrays.stream(CorsRequestKind.values())
		.map((kind) -> KeyValue.of("cors.kind", kind.id()))
		.toArray(KeyValue[]::new);

	private static final KeyValue[] REASONS = Arrays.stream(CorsRejection.values())
		.map(TraceAttributes::reason)
		.toArray(KeyValue[]::new);

	private static KeyValue reason(@Nullable CorsRejection rejection) {
		return KeyValue.of("cors.reason", DecisionTags.reason(rejection));
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		Observation.Context observation = observationOf(request);
		if (observation != null) {
			CorsRejection rejection = decision.rejection();
			observation.addHighCardinalityKeyValue(KINDS[decision.kind().ordinal()]);
			observation.addHighCardinalityKeyValue((rejection != null) ? DENIED : ALLOWED);
			observation.addHighCardinalityKeyValue((rejection != null) ? REASONS[rejection.ordinal()] : NO_REASON);
			observation.addHighCardinalityKeyValue(KeyValue.of("cors.policy", policy.name()));
		}
	}

	/**
	 * Finds the observation of a request.
	 * @param request the request
	 * @return its observation, or {@code null} if it is not observed
	 */
	protected abstract Observation.@Nullable Context observationOf(CorsRequest request);

}
