package io.github.corsstarter.coexistence;

import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A handler in every zone.
 */
@RestController
class Resource {

	@GetMapping({ "/{zone}/resource", "/{zone}/second", "/{zone}/third" })
	String read() {
		return "read";
	}

	/**
	 * The same with the annotation.
	 */
	@CrossOrigin(originPatterns = "${theirs}", allowedHeaders = "x-theirs", exposedHeaders = "x-theirs",
			allowCredentials = "true", allowPrivateNetwork = "true", maxAge = 77)
	static class Annotated extends Resource {

	}

}
