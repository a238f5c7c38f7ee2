package io.github.corsstarter.change;

import io.github.corsstarter.web.GenerationListener;

/**
 * Told of each change that was tried, whatever came of it, and of each generation. Called
 * by one thread at a time.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ChangeListener extends GenerationListener {

	/**
	 * A change was tried.
	 * @param change the change, and what came of it
	 */
	void onTried(HistoryEntry change);

}
