package io.github.corsstarter.test.guide;

import java.net.URI;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The controller of the guide, as it is at first.
 */
@RestController
@CrossOrigin("https://app.example.com")
class FirstOrderController {

	@GetMapping("/orders")
	List<String> list() {
		return List.of();
	}

	@PostMapping("/orders")
	ResponseEntity<Void> place() {
		return ResponseEntity.created(URI.create("/orders/1")).build();
	}

}
