package io.github.corsstarter.sample.browser;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.github.corsstarter.browser.BrowserEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engines, each in a browser that Debian has. All of them are needed to run without a
 * window, as root, on a machine that other things run on as well.
 *
 * @since 0.1.0
 */
public enum InstalledBrowser {

	/** Chromium, by chromedriver. */
	CHROMIUM("Chromium", BrowserEngine.CHROMIUM, Chromium::isPresent, Chromium::start),

	/** Firefox ESR, by WebDriver BiDi: Debian has no geckodriver. */
	FIREFOX("Firefox", BrowserEngine.FIREFOX, Firefox::isPresent, Firefox::start),

	/**
	 * The MiniBrowser of WebKitGTK, by WebKitWebDriver, on a display that nobody sees.
	 */
	WEBKIT("WebKitGTK", BrowserEngine.SAFARI, WebKit::isPresent, WebKit::start);

	private final String title;

	private final BrowserEngine engine;

	private final BooleanSupplier present;

	private final Function<Window, RunningBrowser> starter;

	InstalledBrowser(String title, BrowserEngine engine, BooleanSupplier present,
			Function<Window, RunningBrowser> starter) {
		this.title = title;
		this.engine = engine;
		this.present = present;
		this.starter = starter;
	}

	/**
	 * The name for readers.
	 * @return the name
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The name in URLs.
	 * @return the name in lower case
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The engine as the simulator knows it.
	 * @return the engine
	 */
	public BrowserEngine engine() {
		return this.engine;
	}

	/**
	 * Whether tests in this browser shall run: where it is installed, and wherever
	 * {@code CORS_BROWSER_REQUIRED} is {@code true}, as a system property or in the
	 * environment. There they fail if it is absent.
	 * @return {@code true} if they shall
	 */
	public boolean isPresentOrRequired() {
		String required = System.getProperty("CORS_BROWSER_REQUIRED", System.getenv("CORS_BROWSER_REQUIRED"));
		return isPresent() || Boolean.parseBoolean(required);
	}

	/**
	 * Starts the browser.
	 * @param window the kind of window
	 * @return the running browser
	 */
	public RunningBrowser start(Window window) {
		assertThat(isPresent()).as("%s and its driver are installed", this.title).isTrue();
		return this.starter.apply(window);
	}

	private boolean isPresent() {
		return this.present.getAsBoolean() && ProcessGroup.isPossible();
	}

	/**
	 * The kinds of windows.
	 *
	 * @since 0.1.0
	 */
	public enum Window {

		/** What a user has without asking. */
		NORMAL,

		/** Incognito, private browsing. */
		PRIVATE

	}

}
