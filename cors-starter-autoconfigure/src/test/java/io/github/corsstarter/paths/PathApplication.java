package io.github.corsstarter.paths;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * An application with a recorder of decisions.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class PathApplication {

	@Bean
	LastDecision lastDecision() {
		return new LastDecision();
	}

}
