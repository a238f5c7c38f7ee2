package io.github.corsstarter.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The servers that the same application runs on.
 */
enum TestServer {

	TOMCAT(WebApplicationType.SERVLET, Tomcat.class),

	JETTY(WebApplicationType.SERVLET, Jetty.class),

	NETTY(WebApplicationType.REACTIVE, Netty.class);

	private final WebApplicationType type;

	private final Class<?> configuration;

	TestServer(WebApplicationType type, Class<?> configuration) {
		this.type = type;
		this.configuration = configuration;
	}

	/** One server of each stack, or all of them if everything is tested. */
	static Stream<TestServer> ofEachStack() {
		return Boolean.getBoolean("tests.all") ? Stream.of(values()) : Stream.of(TOMCAT, NETTY);
	}

	/** One server, or all of them if everything is tested. */
	static Stream<TestServer> one() {
		return Boolean.getBoolean("tests.all") ? Stream.of(values()) : Stream.of(NETTY);
	}

	/** The bean of the server. */
	Class<?> configuration() {
		return this.configuration;
	}

	boolean isServlet() {
		return this.type == WebApplicationType.SERVLET;
	}

	/** Starts the application on a free port, with the test's own beans. */
	RunningServer start(Map<String, String> properties, Class<?>... configurations) {
		return start(properties, new SpringApplicationBuilder(configurations));
	}

	/** Starts the application; if the builder already has one, as the child of that. */
	RunningServer start(Map<String, String> properties, SpringApplicationBuilder application) {
		Map<String, String> all = new LinkedHashMap<>(properties);
		all.put("server.port", "0");
		all.put("spring.jmx.enabled", "false");
		all.put("server.tomcat.max-keep-alive-requests", "-1");
		all.putIfAbsent("spring.autoconfigure.exclude", otherServers());
		all.putIfAbsent("management.endpoints.web.exposure.include", "*");
		String[] arguments = all.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
		return new RunningServer(
				application.sources(TestApplication.class, this.configuration).web(this.type).run(arguments));
	}

	/**
	 * What starts management servers of the other kinds, which are on the class path,
	 * too.
	 */
	private String otherServers() {
		String root = "org.springframework.boot.%s.autoconfigure.actuate.web.server.%s%sManagementContextAutoConfiguration";
		List<String> names = new ArrayList<>();
		if (this != TOMCAT) {
			names.add(root.formatted("tomcat", "Tomcat", isServlet() ? "Servlet" : "Reactive"));
		}
		if (this != JETTY) {
			names.add(root.formatted("jetty", "Jetty", isServlet() ? "Servlet" : "Reactive"));
		}
		return String.join(",", names);
	}

	@Configuration(proxyBeanMethods = false)
	static class Tomcat {

		@Bean
		TomcatServletWebServerFactory webServerFactory() {
			return new TomcatServletWebServerFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Jetty {

		@Bean
		JettyServletWebServerFactory webServerFactory() {
			return new JettyServletWebServerFactory();
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
