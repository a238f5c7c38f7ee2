package io.github.corsstarter.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with a controller, which the slices scan.
 */
@SpringBootApplication(proxyBeanMethods = false)
class SliceApplication {

	static final String POLICY = "cors.allowed-origins=https://app.example.com";

	/**
	 * The controller.
	 */
	@RestController
	static class ShopController {

		@GetMapping("/orders")
		String orders() {
			return "orders";
		}

	}

}
