package io.github.corsstarter.paths;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The annotated handlers, on both stacks.
 */
@RestController
class AnnotatedHandlers {

	@RequestMapping("/open/**")
	ResponseEntity<String> open() {
		return marked(Handlers.OPEN);
	}

	@RequestMapping("/strict/**")
	ResponseEntity<String> strict() {
		return marked(Handlers.STRICT);
	}

	@RequestMapping("/free/**")
	ResponseEntity<String> free() {
		return marked(Handlers.FREE);
	}

	private static ResponseEntity<String> marked(String name) {
		return ResponseEntity.ok().header(Handlers.MARK, name).body("ok");
	}

}
