package io.github.corsstarter.benchmarks.reactive;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;

import io.github.corsstarter.benchmarks.ServerObservations;

/**
 * Exchanges with an observation of Spring's adapter of a server, which is in front of all
 * filters.
 */
final class ObservedExchanges {

	private ObservedExchanges() {
	}

	/** The same filter, on exchanges that are timed. */
	static WebFilter filter(WebFilter filter) {
		return filter(filter, ServerObservations.timed());
	}

	/** The same filter, on exchanges that are timed and traced. */
	static WebFilter traced(WebFilter filter) {
		return filter(filter, ServerObservations.traced());
	}

	static WebFilter filter(WebFilter filter, ObservationRegistry registry) {
		Adapter adapter = new Adapter(filter);
		adapter.setObservationRegistry(registry);
		return (exchange, chain) -> adapter.handle(exchange.getRequest(), exchange.getResponse());
	}

	/**
	 * Spring's adapter, with a filter and the handler of a run behind it.
	 */
	private static final class Adapter extends HttpWebHandlerAdapter {

		Adapter(WebFilter filter) {
			super((exchange) -> filter.filter(exchange, WebFilterRun.HANDLER));
		}

		@Override
		protected ServerWebExchange createExchange(ServerHttpRequest request, ServerHttpResponse response) {
			return new StubExchange(request, response);
		}

	}

}
