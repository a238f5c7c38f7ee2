package io.github.corsstarter.compatibility.survival.application;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * An application on either stack. {@code /open} is open, {@code /admin} is for
 * administrators, of whom there are none, and all else needs a login.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ StatusController.class, StreamController.class, ServletApplication.class, ReactiveApplication.class })
public class SurvivalApplication {

	/**
	 * The application, yet to be started.
	 * @param builder a builder
	 * @return the builder
	 */
	public static SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
		return builder.sources(SurvivalApplication.class).properties("spring.config.name=survival");
	}

}
