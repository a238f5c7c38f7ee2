package io.github.corsstarter.compatibility;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application that knows nothing of CORS. {@code /orders} needs a login, the rest does
 * not.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ServletSecurityConfiguration.class, ReactiveSecurityConfiguration.class })
@RestController
class CompatibilityApplication {

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
