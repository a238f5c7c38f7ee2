package io.github.corsstarter.change;

/**
 * Told of each change that was tried, whatever came of it. Called by one thread at a
 * time.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ChangeListener {

	/**
	 * A change was tried.
	 * @param change the change, and what came of it
	 */
	void onTried(HistoryEntry change);

}
