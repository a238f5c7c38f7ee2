package io.github.corsstarter.registry;

import io.github.corsstarter.configuration.OriginSourceDefinition;

/**
 * Makes what reads a source.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OriginSourceFactory {

	/**
	 * Makes the reader of a source. It reads nothing yet.
	 * @param definition what is read, and how
	 * @return the reader
	 */
	OriginSource create(OriginSourceDefinition definition);

}
