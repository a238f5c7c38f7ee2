package io.github.corsstarter.compatibility.survival.application;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

import io.github.corsstarter.compatibility.ServerOfThisRun;
import io.github.corsstarter.integration.StartedApplication;

/**
 * An application on either stack. {@code /open} is open, {@code /admin} is for
 * administrators, of whom there are none, and all else needs a login.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ SurvivalStatusController.class, StreamController.class, ServletApplication.class, ReactiveApplication.class })
public class SurvivalApplication {

	/**
	 * The application, yet to be started.
	 * @param builder a builder
	 * @return the builder
	 */
	public static SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
		return builder.sources(SurvivalApplication.class).properties("spring.config.name=survival");
	}

	/**
	 * Starts the application in this process, on the server that is on the class path.
	 * @return the running application
	 */
	public static StartedApplication start() {
		return StartedApplication.start(configure(new SpringApplicationBuilder()).build(),
				"--spring.main.web-application-type=" + ServerOfThisRun.STACK);
	}

}
