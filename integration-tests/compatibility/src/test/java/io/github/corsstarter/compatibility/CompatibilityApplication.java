package io.github.corsstarter.compatibility;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.corsstarter.integration.StartedApplication;

/**
 * An application that knows nothing of CORS. {@code /orders} needs a login, the rest does
 * not.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ CompatibilityServletSecurity.class, CompatibilityReactiveSecurity.class })
@RestController
class CompatibilityApplication {

	/**
	 * Starts the application.
	 * @param configuration the name of its YAML file; there may be none of that name
	 * @return the running application
	 */
	static StartedApplication start(String configuration) {
		return StartedApplication.start(new SpringApplication(CompatibilityApplication.class),
				"--spring.config.name=" + configuration, "--spring.main.web-application-type=" + ServerOfThisRun.STACK,
				"--spring.security.user.password=secret", "--management.endpoints.web.exposure.include=*",
				"--logging.level.root=off", "--logging.level.org.springframework.boot.diagnostics=error");
	}

	@GetMapping("/orders")
	String orders() {
		return "none";
	}

	@GetMapping("/open/failure")
	String failure() {
		throw new IllegalStateException("Thrown on purpose");
	}

	/** What an upstream, or a handler from before the starter, would answer. */
	@GetMapping("/open/own-headers")
	ResponseEntity<String> ownHeaders() {
		return ResponseEntity.ok()
			.header("Access-Control-Allow-Origin", "https://elsewhere.example")
			.header("Access-Control-Allow-Methods", "DELETE")
			.header("Vary", "Accept-Language", "Origin")
			.body("mine");
	}

}
