package io.github.corsstarter.server;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The same handlers on both stacks.
 */
@RestController
class TestController {

	@RequestMapping("/open/{policy}/any")
	String any() {
		return "ok";
	}

	@GetMapping("/secret")
	String secret() {
		return "secret";
	}

	@GetMapping("/open/failure")
	String failure() {
		throw new IllegalStateException("on purpose");
	}

	@GetMapping("/open/conflict")
	ResponseEntity<String> conflict() {
		return ResponseEntity.status(HttpStatus.CONFLICT).body("conflict");
	}

	@PostMapping("/open/post")
	String post() {
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
	}

	@GetMapping("/open/own-headers")
	ResponseEntity<String> ownHeaders() {
		return ResponseEntity.ok()
			.header("Access-Control-Allow-Origin", "*")
			.header("Access-Control-Allow-Credentials", "maybe")
			.header("Access-Control-Expose-Headers", "x-own")
			.header("Vary", "Accept-Encoding")
			.header("Vary", "Origin")
			.header("X-Own", "1")
			.body("own");
	}

	@CrossOrigin(origins = "https://annotation.example.com")
	@GetMapping("/open/annotated")
	String annotated() {
		return "annotated";
	}

}
