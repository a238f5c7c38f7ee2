package io.github.corsstarter.reactive;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Completes a response in a later task of its event loop. Reactor Netty up to 1.3.7 stops
 * reading from a kept-alive connection if a request that came early is answered within
 * the call that delivers it, so that the browser's next request hangs.
 *
 * @see <a href="https://github.com/reactor/reactor-netty/issues/4361">Reactor Netty,
 * issue 4361</a>
 */
final class ReactorNettyCompletion {

	private ReactorNettyCompletion() {
	}

	/** Completes a response, later if Reactor Netty serves it. */
	static Mono<Void> complete(ServerHttpResponse response) {
		Object nativeResponse = nativeResponse(response);
		return (nativeResponse instanceof HttpServerResponse netty) ? later(response, netty) : response.setComplete();
	}

	/** The response of the server itself, or {@code null} if there is none. */
	private static @Nullable Object nativeResponse(ServerHttpResponse response) {
		ServerHttpResponse bare = response;
		while (bare instanceof ServerHttpResponseDecorator decorator) {
			bare = decorator.getDelegate();
		}
		try {
			return (bare instanceof AbstractServerHttpResponse server) ? server.getNativeResponse() : null;
		}
		catch (RuntimeException ex) {
			// a mock has no server, and says so in this way
			return null;
		}
	}

	private static Mono<Void> later(ServerHttpResponse response, HttpServerResponse nettyResponse) {
		Executor eventLoop = (task) -> nettyResponse
			.withConnection((connection) -> connection.channel().eventLoop().execute(task));
		return Mono.defer(response::setComplete).subscribeOn(Schedulers.fromExecutor(eventLoop));
	}

}
