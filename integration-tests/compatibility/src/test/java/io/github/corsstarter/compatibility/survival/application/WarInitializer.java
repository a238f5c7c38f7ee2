package io.github.corsstarter.compatibility.survival.application;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;

/**
 * Starts the application in a servlet container that it did not start itself.
 */
public class WarInitializer extends SpringBootServletInitializer {

	@Override
	protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
		return SurvivalApplication.configure(builder);
	}

}
