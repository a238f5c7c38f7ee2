package io.github.corsstarter.observation;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.servlet.ServletCorsRequest;

/**
 * Trace attributes on the servlet stack.
 *
 * @since 0.1.0
 */
public final class ServletTraceAttributes extends TraceAttributes {

	@Override
	protected Observation.@Nullable Context observationOf(CorsRequest request) {
		return (request instanceof ServletCorsRequest servlet)
				? ServerHttpObservationFilter.findObservationContext(servlet).orElse(null) : null;
	}

}
