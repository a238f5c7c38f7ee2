package org.springframework.samples.shop;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller of a sample application, which lives below Spring's packages.
 */
@RestController
@CrossOrigin(exposedHeaders = "errors, content-type")
@RequestMapping("/api/items")
public class ItemController {

	@GetMapping
	ResponseEntity<List<String>> list() {
		return ResponseEntity.ok().header("errors", "none").body(List.of("item"));
	}

	@PostMapping
	ResponseEntity<String> add() {
		return ResponseEntity.ok("added");
	}

	@PutMapping("/{id}")
	ResponseEntity<String> change(@PathVariable String id) {
		return ResponseEntity.ok(id);
	}

	@DeleteMapping("/{id}")
	ResponseEntity<String> remove(@PathVariable String id) {
		return ResponseEntity.ok(id);
	}

}
