package io.github.corsstarter.rule.handler;

/**
 * Reads the request mappings of a stack.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface HandlerFinder {

	/**
	 * Reads the mappings that are there. None is made for that.
	 * @return the mappings
	 */
	HandlerInventory find();

}
