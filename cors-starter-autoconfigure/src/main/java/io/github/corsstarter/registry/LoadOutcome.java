package io.github.corsstarter.registry;

import io.github.corsstarter.http.KebabCase;

/**
 * What came of a load.
 *
 * @since 0.1.0
 */
public enum LoadOutcome {

	/** What was read replaces the origins of before. */
	LOADED,

	/** The registry has not changed. */
	UNCHANGED,

	/** What was read cannot be right. */
	REFUSED,

	/** The registry could not be read. */
	FAILED;

	private final String id = KebabCase.of(this);

	/**
	 * The outcome as reports show it.
	 * @return the name in lower case
	 */
	public String id() {
		return this.id;
	}

}
