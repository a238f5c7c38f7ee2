package io.github.corsstarter.registry;

/**
 * Told of each load, on the thread of the source.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RefreshListener {

	/**
	 * A source was read, or could not be read.
	 * @param before how it stood before
	 * @param after how it stands now
	 */
	void onRefresh(SourceStatus before, SourceStatus after);

}
