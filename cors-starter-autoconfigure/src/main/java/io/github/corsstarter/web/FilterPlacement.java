package io.github.corsstarter.web;

import org.springframework.core.Ordered;

/**
 * Where the filter stands.
 *
 * @param stack {@code servlet} or {@code reactive}
 * @param order the order of the filter
 * @since 0.1.0
 */
public record FilterPlacement(String stack, int order) {

	/**
	 * The order of a filter that stands directly in front of it.
	 * @return the order; the same one if there is none before it
	 */
	public int inFront() {
		return (this.order != Ordered.HIGHEST_PRECEDENCE) ? this.order - 1 : this.order;
	}

}
