package io.github.corsstarter.reactive;

import org.springframework.web.server.ServerWebExchange;

/**
 * A request of an application with a gateway, which finds its routes by the whole path,
 * with a prefix that a client claims to have removed. A class of its own, so that nobody
 * else pays for it.
 */
final class GatewayCorsRequest extends ReactiveCorsRequest {

	private final String basePath;

	GatewayCorsRequest(ServerWebExchange exchange, String basePath) {
		super(exchange);
		this.basePath = basePath;
	}

	@Override
	public String otherPath(String path, boolean plain) {
		String whole = exchange().getRequest().getPath().value();
		return whole.startsWith(this.basePath) ? whole.substring(this.basePath.length()) : whole;
	}

}
