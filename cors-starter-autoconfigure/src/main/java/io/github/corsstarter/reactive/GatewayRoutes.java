package io.github.corsstarter.reactive;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * How Spring Cloud Gateway finds its routes: by the whole path, with a prefix that
 * {@code X-Forwarded-Prefix} names, where all other handlers see the path within the
 * application.
 *
 * @since 0.1.0
 */
public final class GatewayRoutes {

	/** There is no gateway, so there is one path. */
	public static final GatewayRoutes NONE = new GatewayRoutes(null);

	private final @Nullable String basePath;

	private GatewayRoutes(@Nullable String basePath) {
		this.basePath = basePath;
	}

	/**
	 * There is a gateway.
	 * @param basePath the base path of the application; empty if it has none
	 * @return how it finds its routes
	 */
	public static GatewayRoutes below(String basePath) {
		return new GatewayRoutes(basePath);
	}

	/** A request as decisions read it. */
	ReactiveCorsRequest wrap(ServerWebExchange exchange) {
		return (this.basePath != null) ? new GatewayCorsRequest(exchange, this.basePath)
				: new ReactiveCorsRequest(exchange);
	}

}
