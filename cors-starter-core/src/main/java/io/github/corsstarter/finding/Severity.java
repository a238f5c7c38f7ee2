package io.github.corsstarter.finding;

import io.github.corsstarter.http.KebabCase;

/**
 * How much a finding matters.
 *
 * @since 0.1.0
 */
public enum Severity {

	/** Unsafe. Such a finding stops the start of a production environment. */
	ERROR,

	/** Something does not do what it seems to do. */
	WARNING,

	/** Good to know. */
	INFO;

	private final String id = KebabCase.of(this);

	/**
	 * The severity as reports show it.
	 * @return the name in lower case
	 */
	public String id() {
		return this.id;
	}

}
