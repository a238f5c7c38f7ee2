package io.github.corsstarter.registry;

/**
 * Told of each load of a source that is active, on the thread of the source; of the first
 * one when the source becomes active.
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

	/**
	 * No active policy names a source any more. Comes on the thread of the change.
	 * @param source the name of the source
	 */
	default void onGone(String source) {
	}

}
