package io.github.corsstarter.sample.api;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders: listed, placed and changed by whoever is logged in.
 */
@RestController
@RequestMapping("/api/orders")
class OrderController {

	private final OrderBook orders;

	OrderController(OrderBook orders) {
		this.orders = orders;
	}

	@GetMapping
	List<Order> newest() {
		return this.orders.newest();
	}

	@PostMapping
	ResponseEntity<Order> place(@RequestBody NewOrder newOrder,
			@RequestHeader(name = "X-Request-Id", required = false) @Nullable String requestId) {
		Order order = this.orders.place(newOrder, requestId);
		URI location = URI.create("/api/orders/" + order.id());
		return ResponseEntity.created(location).header("X-Order-Id", Long.toString(order.id())).body(order);
	}

	// works from curl; a page cannot call it, because the policy lists GET and POST only
	@PutMapping("/{id}")
	ResponseEntity<Order> change(@PathVariable long id, @RequestBody NewOrder change) {
		return ResponseEntity.of(this.orders.change(id, change));
	}

}
