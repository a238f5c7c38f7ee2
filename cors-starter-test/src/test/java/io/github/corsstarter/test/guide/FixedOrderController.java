package io.github.corsstarter.test.guide;

import java.net.URI;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The controller of the guide, fixed.
 */
@RestController
@CrossOrigin(origins = "https://app.example.com", allowCredentials = "true", exposedHeaders = "Location")
class FixedOrderController {

	@GetMapping("/orders")
	List<String> list() {
		return List.of();
	}

	@PostMapping("/orders")
	ResponseEntity<Void> place() {
		return ResponseEntity.created(URI.create("/orders/1")).build();
	}

}
