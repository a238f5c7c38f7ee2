package io.github.corsstarter.paths;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.support.WebSocketHandlerAdapter;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;

/**
 * The handlers of a WebFlux application besides the annotated ones.
 */
@Configuration(proxyBeanMethods = false)
class ReactiveHandlers {

	@Bean
	RouterFunction<ServerResponse> functions() {
		return RouterFunctions.route()
			.path("/fn",
					(builder) -> builder.route((request) -> true,
							(request) -> ServerResponse.ok().header(Handlers.MARK, Handlers.FUNCTION).bodyValue("ok")))
			.build();
	}

	@Bean
	HandlerMapping webSockets() {
		return new SimpleUrlHandlerMapping(Map.of("/sws/**", (WebSocketHandler) WebSocketSession::close), -1);
	}

	@Bean
	WebSocketHandlerAdapter webSocketHandlerAdapter() {
		return new WebSocketHandlerAdapter(new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy()));
	}

}
