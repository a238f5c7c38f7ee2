package io.github.corsstarter.observation;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.reactive.ReactiveCorsRequest;

/**
 * Trace attributes on the WebFlux stack.
 *
 * @since 0.1.0
 */
public final class ReactiveTraceAttributes extends TraceAttributes {

	@Override
	protected Observation.@Nullable Context observationOf(CorsRequest request) {
		return (request instanceof ReactiveCorsRequest reactive)
				? ServerRequestObservationContext.findCurrent(reactive.exchange().getAttributes()).orElse(null) : null;
	}

}
