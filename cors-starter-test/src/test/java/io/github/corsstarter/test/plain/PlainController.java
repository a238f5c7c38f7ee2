package io.github.corsstarter.test.plain;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders, with the annotation of Spring and its usual mistakes.
 */
@RestController
@RequestMapping("/orders")
@CrossOrigin(origins = "https://app.example.com", allowedHeaders = { "X-Request-Id", "Content-Type" },
		methods = { RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT }, exposedHeaders = "Location",
		allowCredentials = "true", maxAge = 60)
class PlainController {

	@GetMapping
	String list() {
		return "[]";
	}

	@GetMapping("/moved")
	ResponseEntity<Void> moved() {
		return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT).location(URI.create("/orders?page=2")).build();
	}

	@GetMapping("/mine")
	String mine(@CookieValue String who) {
		return who;
	}

	@PostMapping
	ResponseEntity<String> place(@RequestBody String order) {
		return ResponseEntity.created(URI.create("/orders/7")).header("X-Order-Id", "7").body(order);
	}

	@PutMapping("/{id}")
	String change(@PathVariable int id) {
		return "changed " + id;
	}

}
