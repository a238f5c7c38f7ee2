package io.github.corsstarter.sample.browser;

import java.util.List;

/**
 * A browser with one page.
 *
 * @since 0.1.0
 */
public interface RunningBrowser extends AutoCloseable {

	/**
	 * The version, as the browser tells it.
	 * @return the version
	 */
	String version();

	/**
	 * Opens a page and waits until it is loaded.
	 * @param url the URL of the page
	 */
	void open(String url);

	/**
	 * Makes the window as small as that of a phone, or as small as the browser lets it
	 * be.
	 */
	void shrink();

	/**
	 * Calls a function in the page and waits for what it promises.
	 * @param function a JavaScript function that takes a text, and returns a text or the
	 * promise of one
	 * @param argument the text that it takes
	 * @return the text that it returns
	 * @throws IllegalStateException if the function throws
	 */
	String call(String function, String argument);

	/**
	 * What the console has shown since it was last asked for.
	 * @return the lines; none of browsers that do not tell
	 */
	List<String> console();

	/**
	 * Takes the network away, or gives it back.
	 * @param offline whether there is none
	 * @return whether the browser can be told so
	 */
	boolean goOffline(boolean offline);

	/**
	 * Ends the browser and all processes that it has started.
	 */
	@Override
	void close();

}
