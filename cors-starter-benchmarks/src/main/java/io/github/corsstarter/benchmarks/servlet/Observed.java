package io.github.corsstarter.benchmarks.servlet;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.Filter;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.corsstarter.benchmarks.ServerObservations;

/**
 * Requests with an observation of Spring's filter, which is in front of ours.
 */
final class Observed {

	private Observed() {
	}

	/** The same filter, on requests that are timed. */
	static Filter filter(Filter filter) {
		return filter(filter, ServerObservations.timed());
	}

	/** The same filter, on requests that are timed and traced. */
	static Filter traced(Filter filter) {
		return filter(filter, ServerObservations.traced());
	}

	private static Filter filter(Filter filter, ObservationRegistry registry) {
		Filter observation = new ServerHttpObservationFilter(registry);
		return (request, response, chain) -> observation.doFilter(request, response,
				(observed, answer) -> filter.doFilter(observed, answer, chain));
	}

}
