package io.github.corsstarter.paths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.tomcat.websocket.server.WsSci;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/**
 * The servers under test.
 */
enum PathServer {

	TOMCAT(WebApplicationType.SERVLET, Tomcat.class, ServletHandlers.class),

	JETTY(WebApplicationType.SERVLET, Jetty.class, ServletHandlers.class),

	NETTY(WebApplicationType.REACTIVE, Netty.class, ReactiveHandlers.class);

	private final WebApplicationType type;

	private final Class<?> server;

	private final Class<?> handlers;

	PathServer(WebApplicationType type, Class<?> server, Class<?> handlers) {
		this.type = type;
		this.server = server;
		this.handlers = handlers;
	}

	boolean isServlet() {
		return this.type == WebApplicationType.SERVLET;
	}

	/** Starts an application whose Spring Security lets everybody in, or is not there. */
	RunningPaths start(boolean security, Map<String, String> properties) {
		Map<String, String> all = new LinkedHashMap<>(properties);
		all.put("server.port", "0");
		all.put("spring.jmx.enabled", "false");
		all.put("logging.level.root", "OFF");
		all.put("management.endpoints.web.exposure.include", "*");
		all.put("spring.autoconfigure.exclude", String.join(",", excluded(security)));
		String[] arguments = all.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
		SpringApplicationBuilder application = new SpringApplicationBuilder(PathApplication.class, this.server,
				this.handlers, AnnotatedHandlers.class);
		if (security) {
			application.sources(isServlet() ? OpenSecurity.ServletSecurity.class : OpenSecurity.ReactiveSecurity.class);
		}
		return new RunningPaths(application.web(this.type).run(arguments));
	}

	private List<String> excluded(boolean security) {
		String stack = isServlet() ? "Servlet" : "Reactive";
		List<String> excluded = new ArrayList<>();
		for (String name : ImportCandidates.load(AutoConfiguration.class, ClassUtils.getDefaultClassLoader())) {
			boolean otherServer = name.endsWith(stack + "ManagementContextAutoConfiguration")
					&& !name.endsWith(label() + stack + "ManagementContextAutoConfiguration")
					&& (name.contains(".tomcat.") || name.contains(".jetty."));
			if (otherServer || (!security && name.contains(".security."))) {
				excluded.add(name);
			}
		}
		return excluded;
	}

	private String label() {
		return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
	}

	@Configuration(proxyBeanMethods = false)
	static class Tomcat {

		@Bean
		TomcatServletWebServerFactory webServerFactory() {
			TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
			factory.addContextCustomizers((context) -> context.addServletContainerInitializer(new WsSci(), null));
			return factory;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Jetty {

		@Bean
		JettyServletWebServerFactory webServerFactory() {
			JettyServletWebServerFactory factory = new JettyServletWebServerFactory();
			factory.addConfigurations(new JakartaWebSocketConfiguration());
			return factory;
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
