package io.github.corsstarter.sample.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest orders, in memory.
 */
@Component
class OrderBook {

	private static final int CAPACITY = 1000;

	private static final int NEWEST = 3;

	private final AtomicLong lastId = new AtomicLong(1000);

	private final ConcurrentSkipListMap<Long, Order> orders = new ConcurrentSkipListMap<>();

	OrderBook() {
		place(new NewOrder("Coffee", 2), null);
		place(new NewOrder("Tea", 1), null);
	}

	List<Order> newest() {
		return this.orders.descendingMap().values().stream().limit(NEWEST).toList();
	}

	Order place(NewOrder newOrder, @Nullable String requestId) {
		Order order = new Order(this.lastId.incrementAndGet(), newOrder.item(), newOrder.quantity(), requestId);
		this.orders.put(order.id(), order);
		if (this.orders.size() > CAPACITY) {
			this.orders.pollFirstEntry();
		}
		return order;
	}

	Optional<Order> change(long id, NewOrder change) {
		return Optional.ofNullable(this.orders.computeIfPresent(id, (key, order) -> order.with(change)));
	}

}
