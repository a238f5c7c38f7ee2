package io.github.corsstarter.browser;

import java.time.Duration;

import io.github.corsstarter.http.KebabCase;

/**
 * The engines of browsers, as far as they differ.
 *
 * @since 0.1.0
 */
public enum BrowserEngine {

	/** Chromium, and with it Chrome, Edge and Opera. */
	CHROMIUM(Duration.ofHours(2)),

	/** Firefox. */
	FIREFOX(Duration.ofDays(1)),

	/** Safari, and each browser on iOS. */
	SAFARI(Duration.ofMinutes(10));

	private final String id = KebabCase.of(this);

	private final Duration maxAgeLimit;

	BrowserEngine(Duration maxAgeLimit) {
		this.maxAgeLimit = maxAgeLimit;
	}

	/**
	 * The engine as reports show it.
	 * @return the name in lower case
	 */
	public String id() {
		return this.id;
	}

	/**
	 * How long the engine keeps the answer to a preflight at most.
	 * @return the "imposed limit on max-age"
	 */
	public Duration maxAgeLimit() {
		return this.maxAgeLimit;
	}

}
