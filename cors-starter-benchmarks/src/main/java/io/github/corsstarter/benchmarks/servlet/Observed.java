package io.github.corsstarter.benchmarks.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * What Spring's filter of observations leaves on a request, without the rest of it.
 */
final class Observed {

	private Observed() {
	}

	/** The same filter, on requests that are observed. */
	static Filter filter(Filter filter) {
		return (request, response, chain) -> {
			request.setAttribute(ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE,
					new ServerRequestObservationContext((HttpServletRequest) request, (HttpServletResponse) response));
			filter.doFilter(request, response, chain);
		};
	}

}
