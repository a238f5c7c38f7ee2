package io.github.corsstarter.test.plain;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * An application with {@code @CrossOrigin}, on Tomcat or Netty.
 */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
@Import({ PlainController.class, ProfileSecurity.class })
public class PlainApplication {

	/**
	 * Starts the application.
	 * @param type servlet for Tomcat, reactive for Netty
	 * @param arguments arguments of the command line
	 * @return the context
	 */
	public static ConfigurableApplicationContext start(WebApplicationType type, String... arguments) {
		return new SpringApplicationBuilder(PlainApplication.class).web(type)
			.properties("server.port=0")
			.run(arguments);
	}

	/**
	 * Where an application runs.
	 * @param context the context
	 * @return the base URL
	 */
	public static String url(ConfigurableApplicationContext context) {
		return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
	}

}
