package io.github.corsstarter.client;

import java.util.Map;

/**
 * What a page tells of its calls since its last report.
 *
 * @param ok how many calls were answered and could be read
 * @param network how many did not reach a server
 * @param csp how many the page's own Content-Security-Policy blocked
 * @param blocks the calls that the browser blocked, or whose answers have headers that it
 * hides, with their numbers
 */
record ClientReport(int ok, int network, int csp, Map<ClientBlock, Integer> blocks) {

	/** How many calls the browser blocked. */
	int blocked() {
		return this.blocks.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().reads().isEmpty())
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

}
