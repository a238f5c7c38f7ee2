package io.github.corsstarter.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The test application on Tomcat, with a main method of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(TestApplication.class)
public class TomcatMain {

	/**
	 * Runs the application.
	 * @param arguments the arguments
	 */
	public static void main(String[] arguments) {
		new SpringApplicationBuilder(TomcatMain.class).web(WebApplicationType.SERVLET).run(arguments);
	}

	@Bean
	TomcatServletWebServerFactory webServerFactory() {
		return new TomcatServletWebServerFactory();
	}

}
