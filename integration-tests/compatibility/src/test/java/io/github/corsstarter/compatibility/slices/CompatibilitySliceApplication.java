package io.github.corsstarter.compatibility.slices;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with a controller, which needs a login.
 */
@SpringBootApplication(proxyBeanMethods = false)
class CompatibilitySliceApplication {

	static final String POLICY = "cors.allowed-origins=https://app.example.com";

	/**
	 * The controller.
	 */
	@RestController
	static class OrderController {

		@GetMapping("/orders")
		String orders() {
			return "orders";
		}

	}

}
