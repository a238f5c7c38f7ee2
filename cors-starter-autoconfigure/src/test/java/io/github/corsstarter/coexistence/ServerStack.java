package io.github.corsstarter.coexistence;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What an application runs on.
 */
enum ServerStack {

	SERVLET(WebApplicationType.SERVLET, Tomcat.class, "jetty.autoconfigure.actuate.web.server.JettyServlet"),

	REACTIVE(WebApplicationType.REACTIVE, Netty.class, "jetty.autoconfigure.actuate.web.server.JettyReactive",
			"tomcat.autoconfigure.actuate.web.server.TomcatReactive");

	private final WebApplicationType type;

	private final Class<?> server;

	private final List<String> otherServers;

	ServerStack(WebApplicationType type, Class<?> server, String... otherServers) {
		this.type = type;
		this.server = server;
		this.otherServers = List.of(otherServers);
	}

	SpringApplication application(Class<?> configuration) {
		SpringApplication application = new SpringApplication(ApplicationWithoutCors.class, this.server, configuration);
		application.setWebApplicationType(this.type);
		return application;
	}

	/** What would start a management server of a kind that is on the class path, too. */
	List<String> otherServers() {
		return this.otherServers.stream()
			.map((prefix) -> "org.springframework.boot." + prefix + "ManagementContextAutoConfiguration")
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	static class Tomcat {

		@Bean
		TomcatServletWebServerFactory webServerFactory() {
			return new TomcatServletWebServerFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Netty {

		@Bean
		NettyReactiveWebServerFactory webServerFactory() {
			return new NettyReactiveWebServerFactory();
		}

	}

}
