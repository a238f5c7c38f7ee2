package io.github.corsstarter.situations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * What an application runs on.
 */
enum Stack {

	SERVLET(WebApplicationType.SERVLET, Tomcat.class),

	REACTIVE(WebApplicationType.REACTIVE, Netty.class);

	private final WebApplicationType type;

	private final Class<?> server;

	Stack(WebApplicationType type, Class<?> server) {
		this.type = type;
		this.server = server;
	}

	SpringApplication application() {
		SpringApplication application = new SpringApplication(SituationApplication.class, this.server);
		application.setWebApplicationType(this.type);
		return application;
	}

	ConfigurableEnvironment environment() {
		return (this == SERVLET) ? new StandardServletEnvironment() : new StandardEnvironment();
	}

	static class Tomcat {

		@Bean
		TomcatServletWebServerFactory webServerFactory(Environment environment) {
			return new TomcatServletWebServerFactory(environment.getProperty("server.servlet.context-path", ""), 0);
		}

	}

	static class Netty {

		@Bean
		NettyReactiveWebServerFactory webServerFactory() {
			return new NettyReactiveWebServerFactory(0);
		}

	}

}
