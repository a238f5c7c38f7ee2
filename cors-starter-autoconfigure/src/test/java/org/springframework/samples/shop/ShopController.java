package org.springframework.samples.shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Another controller of the sample application.
 */
@RestController
@CrossOrigin(exposedHeaders = "errors, content-type")
@RequestMapping("/api/orders")
public class ShopController {

	@GetMapping("/{id}")
	ResponseEntity<String> order(@PathVariable String id) {
		return ResponseEntity.ok().header("errors", "none").body(id);
	}

	@PatchMapping("/{id}")
	ResponseEntity<String> change(@PathVariable String id) {
		return ResponseEntity.ok(id);
	}

}
