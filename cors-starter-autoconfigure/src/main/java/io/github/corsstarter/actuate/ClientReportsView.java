package io.github.corsstarter.actuate;

/**
 * Shows what browsers reported. It is a type of its own so that where no reports are
 * taken nothing else of them is loaded.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ClientReportsView {

	/**
	 * Describes what was reported.
	 * @return the counts since the start, and the latest blocks
	 */
	ClientReportsDescriptor describe();

}
