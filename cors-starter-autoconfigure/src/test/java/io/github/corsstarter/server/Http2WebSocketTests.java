package io.github.corsstarter.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.context.ServletContextAware;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * WebSockets over HTTP/2, on Jetty with TLS and in Chromium: the browser opens them with
 * an extended CONNECT.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8441">RFC 8441</a>
 */
@EnabledIf("io.github.corsstarter.server.SocketPages#isPossibleOrRequired")
@Tag("long")
class Http2WebSocketTests {

	private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

	@TempDir
	private Path folder;

	@Test
	void socketWhenOriginIsAllowedOpens() throws Exception {
		assertThat(open("localhost")).isEqualTo("echo of hello");
	}

	@Test
	void socketWhenOriginIsAStrangerIsRefused() throws Exception {
		assertThat(open("127.0.0.1")).isEqualTo("error");
	}

	/** What comes of a socket that a page under a name opens. */
	private String open(String host) throws Exception {
		SEEN.clear();
		SelfSigned.create(this.folder, "localhost")
			.write(this.folder.resolve("certificate.pem"), this.folder.resolve("key.pem"));
		try (SocketPages pages = SocketPages.start();
				RunningServer server = TestServer.JETTY.start(properties(pages.origin("localhost")), Sockets.class)) {
			String outcome = pages.open(host, server.port(), this.folder.resolve("browser"));
			assertThat(SEEN).containsExactly("CONNECT HTTP/2.0 " + pages.origin(host));
			return outcome;
		}
	}

	private Map<String, String> properties(String origin) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", origin);
		properties.put("server.http2.enabled", "true");
		properties.put("server.ssl.certificate", this.folder.resolve("certificate.pem").toUri().toString());
		properties.put("server.ssl.certificate-private-key", this.folder.resolve("key.pem").toUri().toString());
		return properties;
	}

	/**
	 * An endpoint, and what it takes to get a CONNECT through to it.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Sockets {

		@Bean
		ServletContextAware endpoint() {
			return (servletContext) -> {
				ServerContainer container = (ServerContainer) servletContext
					.getAttribute(ServerContainer.class.getName());
				try {
					container.addEndpoint(Echo.class);
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			};
		}

		/** By itself Spring Security refuses the method. */
		@Bean
		StrictHttpFirewall httpFirewall() {
			StrictHttpFirewall firewall = new StrictHttpFirewall();
			firewall.setAllowedHttpMethods(List.of("GET", "OPTIONS", "CONNECT"));
			return firewall;
		}

		@Bean
		FilterRegistrationBean<Filter> seen() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				HttpServletRequest http = (HttpServletRequest) request;
				if (http.getRequestURI().equals("/open/socket")) {
					SEEN.add(http.getMethod() + " " + http.getProtocol() + " " + http.getHeader("Origin"));
				}
				chain.doFilter(request, response);
			});
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			registration.setDispatcherTypes(DispatcherType.REQUEST);
			registration.setAsyncSupported(true);
			return registration;
		}

	}

	/**
	 * Answers what it is told.
	 */
	@ServerEndpoint("/open/socket")
	public static class Echo {

		@OnMessage
		public String answer(String message) {
			return "echo of " + message;
		}

	}

}
