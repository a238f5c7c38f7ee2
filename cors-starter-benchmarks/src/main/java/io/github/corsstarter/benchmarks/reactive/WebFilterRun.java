package io.github.corsstarter.benchmarks.reactive;

import java.util.Map;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A filter, a request that is sent again and again, and a handler that does nothing.
 */
final class WebFilterRun {

	/** Nothing to run yet. */
	static final WebFilterRun NONE = new WebFilterRun((exchange, chain) -> chain.filter(exchange), "GET", "/",
			Map.of());

	static final WebFilterChain HANDLER = (exchange) -> Mono.empty();

	private final WebFilter filter;

	private final StubServerRequest request;

	WebFilterRun(WebFilter filter, String method, String path, Map<String, String> headers) {
		this.filter = filter;
		this.request = new StubServerRequest(method, path, headers);
	}

	/** Like Spring's adapter of a server, which completes what nobody wrote to. */
	ServerHttpResponse once() {
		ServerHttpResponse response = new StubServerResponse();
		this.filter.filter(new StubExchange(this.request, response), HANDLER)
			.then(Mono.defer(response::setComplete))
			.block();
		return response;
	}

}
