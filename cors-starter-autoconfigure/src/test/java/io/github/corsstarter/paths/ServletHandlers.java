package io.github.corsstarter.paths;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/**
 * The handlers of a servlet application besides the annotated ones.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class ServletHandlers implements WebSocketConfigurer {

	@Override
	public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
		registry.addHandler(new AbstractWebSocketHandler() {
		}, "/sws/**")
			.addInterceptors(new MarkingInterceptor())
			.setHandshakeHandler(new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy()))
			.setAllowedOriginPatterns("*");
	}

	@Bean
	RouterFunction<ServerResponse> functions() {
		return RouterFunctions.route()
			.path("/fn",
					(builder) -> builder.route((request) -> true,
							(request) -> ServerResponse.ok().header(Handlers.MARK, Handlers.FUNCTION).body("ok")))
			.build();
	}

	@Bean
	ServletRegistrationBean<MarkingServlet> plainServlet() {
		return new ServletRegistrationBean<>(new MarkingServlet(), "/rest/*");
	}

	/** Adds the endpoint where the container has WebSockets. */
	@Bean
	ApplicationListener<ContextRefreshedEvent> endpoint() {
		return (event) -> {
			if (event.getApplicationContext() instanceof WebApplicationContext context
					&& context.getServletContext() != null) {
				addEndpoint(context.getServletContext());
			}
		};
	}

	private static void addEndpoint(ServletContext servletContext) {
		Object container = servletContext.getAttribute(ServerContainer.class.getName());
		if (container instanceof ServerContainer webSockets) {
			try {
				webSockets.addEndpoint(ServerEndpointConfig.Builder.create(SilentEndpoint.class, "/ws/{name}")
					.configurator(new MarkingConfigurator())
					.build());
			}
			catch (DeploymentException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * Answers every request.
	 */
	static class MarkingServlet extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setHeader(Handlers.MARK, Handlers.SERVLET);
			response.getWriter().write("ok");
		}

	}

	/**
	 * Says nothing.
	 */
	public static class SilentEndpoint extends Endpoint {

		@Override
		public void onOpen(Session session, EndpointConfig config) {
		}

	}

	/**
	 * Lets everybody in.
	 */
	static class MarkingConfigurator extends ServerEndpointConfig.Configurator {

		@Override
		public boolean checkOrigin(String origin) {
			return true;
		}

		@Override
		public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
			response.getHeaders().put(Handlers.MARK, List.of(Handlers.ENDPOINT));
		}

	}

	/**
	 * Marks the answer to a handshake.
	 */
	static class MarkingInterceptor extends HttpSessionHandshakeInterceptor {

		@Override
		public boolean beforeHandshake(org.springframework.http.server.ServerHttpRequest request,
				org.springframework.http.server.ServerHttpResponse response, WebSocketHandler handler,
				java.util.Map<String, Object> attributes) {
			((ServletServerHttpResponse) response).getServletResponse().setHeader(Handlers.MARK, Handlers.SOCKET);
			return true;
		}

	}

}
