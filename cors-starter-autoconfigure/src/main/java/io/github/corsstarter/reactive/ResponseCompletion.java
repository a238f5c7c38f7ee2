package io.github.corsstarter.reactive;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;

/**
 * Completes responses of filters that answer themselves.
 *
 * @since 0.1.0
 */
public final class ResponseCompletion {

	private static final boolean REACTOR_NETTY = ClassUtils.isPresent("reactor.netty.http.server.HttpServerResponse",
			ResponseCompletion.class.getClassLoader());

	private ResponseCompletion() {
	}

	/**
	 * Completes a response without a body.
	 * @param response the response
	 * @return completes with the response
	 */
	public static Mono<Void> complete(ServerHttpResponse response) {
		return REACTOR_NETTY ? ReactorNettyCompletion.complete(response) : response.setComplete();
	}

}
