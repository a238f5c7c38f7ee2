package io.github.corsstarter.coexistence;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * Endpoints that a page may open a socket to.
 */
final class WebSockets {

	private WebSockets() {
	}

	/** The same name in every zone, since these endpoints know no patterns. */
	private static String[] paths(String name) {
		return new String[] { "/free/" + name, "/governed/" + name, "/omitting/" + name };
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebSocket
	static class Plain implements WebSocketConfigurer {

		private final Environment environment;

		Plain(Environment environment) {
			this.environment = environment;
		}

		@Override
		public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
			String theirs = this.environment.getRequiredProperty(Rule.PROPERTY);
			registry.addHandler(silent(), paths("socket")).setAllowedOriginPatterns(theirs);
			registry.addHandler(silent(), paths("sockjs")).setAllowedOriginPatterns(theirs).withSockJS();
		}

		private static WebSocketHandler silent() {
			return new AbstractWebSocketHandler() {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebSocketMessageBroker
	static class Stomp implements WebSocketMessageBrokerConfigurer {

		private final Environment environment;

		Stomp(Environment environment) {
			this.environment = environment;
		}

		@Override
		public void registerStompEndpoints(StompEndpointRegistry registry) {
			String theirs = this.environment.getRequiredProperty(Rule.PROPERTY);
			registry.addEndpoint(paths("stomp")).setAllowedOriginPatterns(theirs);
			registry.addEndpoint(paths("stomp-sockjs")).setAllowedOriginPatterns(theirs).withSockJS();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OnReactive {

		@Bean
		SimpleUrlHandlerMapping sockets(Environment environment) {
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/*/socket",
					(org.springframework.web.reactive.socket.WebSocketHandler) WebSocketSession::close), 1);
			mapping.setCorsConfigurations(Map.of("/**", TheirCors.of(environment)));
			return mapping;
		}

	}

}
