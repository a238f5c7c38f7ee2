package io.github.corsstarter.reactive;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/**
 * An exchange as it is handed on, with a guarded response.
 */
final class GuardedExchange extends ServerWebExchangeDecorator {

	private final ServerHttpResponse response;

	GuardedExchange(ServerWebExchange exchange, ServerHttpResponse response) {
		super(exchange);
		this.response = response;
	}

	@Override
	public ServerHttpResponse getResponse() {
		return this.response;
	}

}
