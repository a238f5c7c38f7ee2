package io.github.corsstarter.compatibility.survival.application;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * One handler for each kind of answer, the same on both stacks.
 */
@RestController
class SurvivalStatusController {

	@GetMapping({ "/open/ok", "/open/spellings", "/protected", "/admin" })
	String ok() {
		return "ok";
	}

	@GetMapping("/open/large")
	String large() {
		return "large ".repeat(10_000);
	}

	@GetMapping(path = "/open/json", produces = MediaType.APPLICATION_JSON_VALUE)
	Order produced() {
		return new Order(1);
	}

	@PostMapping(path = "/open/json", consumes = MediaType.APPLICATION_JSON_VALUE)
	String consumed(@RequestBody Order order) {
		return "ordered " + order.quantity();
	}

	@GetMapping("/open/conflict")
	String conflict() {
		throw new ResponseStatusException(HttpStatus.CONFLICT);
	}

	@GetMapping("/open/failure")
	String failure() {
		throw new IllegalStateException("on purpose");
	}

	@GetMapping("/open/handler-fails")
	String handledBadly() {
		throw new UnsupportedOperationException("on purpose");
	}

	@ExceptionHandler(UnsupportedOperationException.class)
	String handleBadly() {
		throw new IllegalStateException("on purpose, while another one is handled");
	}

	/**
	 * What is sent and read as JSON.
	 *
	 * @param quantity how many
	 */
	record Order(int quantity) {
	}

}
