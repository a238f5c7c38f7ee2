package io.github.corsstarter.client;

import io.github.corsstarter.http.KebabCase;

/**
 * What came of a call of a page, as the page tells it.
 *
 * @since 0.1.0
 */
public enum CallOutcome {

	/** It was answered, and the page could read the answer. */
	OK,

	/** The browser blocked it because of CORS. */
	BLOCKED,

	/** No server was reached, or an extension of the browser was against it. */
	NETWORK,

	/** The page's own Content-Security-Policy blocked it. */
	CSP;

	private final String id = KebabCase.of(this);

	/**
	 * The outcome as metrics and endpoints show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

}
