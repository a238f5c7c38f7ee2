package io.github.corsstarter.sample.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one path of the API that needs no login.
 */
@RestController
class StatusController {

	@GetMapping("/api/status")
	Status status() {
		return new Status("orders", "open");
	}

	/**
	 * Whether the service takes orders.
	 *
	 * @param service its name
	 * @param status what it says about itself
	 */
	record Status(String service, String status) {

	}

}
