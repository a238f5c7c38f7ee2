package io.github.corsstarter.registry;

/**
 * Takes the origins that an {@link OriginSource} reads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OriginSink {

	/**
	 * Takes one origin, in the notation of the configuration, such as
	 * {@code https://shop.example.com}. A text that is no such origin is counted and
	 * skipped.
	 * @param origin the origin
	 * @throws RuntimeException if the source has more origins than it may have; a source
	 * lets it pass
	 */
	void add(String origin);

}
