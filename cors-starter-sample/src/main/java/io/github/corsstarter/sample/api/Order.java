package io.github.corsstarter.sample.api;

import org.jspecify.annotations.Nullable;

/**
 * An order that was placed.
 *
 * @param id its number
 * @param item what was ordered
 * @param quantity how many of it
 * @param requestId the {@code X-Request-Id} of the call that placed it, if one was sent
 */
record Order(long id, String item, int quantity, @Nullable String requestId) {

	Order with(NewOrder change) {
		return new Order(this.id, change.item(), change.quantity(), this.requestId);
	}

}
