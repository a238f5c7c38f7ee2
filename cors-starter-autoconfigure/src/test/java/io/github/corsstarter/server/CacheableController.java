package io.github.corsstarter.server;

import java.util.concurrent.TimeUnit;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers that a shared cache may keep, and that vary by much.
 */
@RestController
class CacheableController {

	@GetMapping("/open/{policy}/cached")
	ResponseEntity<String> cached() {
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic()).body("cached");
	}

	/** Spring adds what its own CORS support varies by. */
	@CrossOrigin(origins = "https://app.example.com")
	@GetMapping("/open/{policy}/annotated")
	String annotated() {
		return "annotated";
	}

	@CrossOrigin(origins = "https://app.example.com")
	@GetMapping("/open/{policy}/varied")
	ResponseEntity<String> varied() {
		return ResponseEntity.ok()
			.header("Vary", "Accept, ORIGIN")
			.header("Vary", "accept-language", "Accept")
			.body("varied ".repeat(1000));
	}

}
