package io.github.corsstarter.change;

import io.github.corsstarter.http.KebabCase;

/**
 * Why policies changed, or were to change.
 *
 * @since 0.1.0
 */
public enum ChangeCause {

	/** The application started. */
	START,

	/** Spring Cloud changed properties of the environment. */
	ENVIRONMENT_CHANGE,

	/** A configuration file changed. */
	FILE,

	/** Somebody asked for it: a program, or a person through the actuator. */
	OPERATION,

	/** An earlier policy was made active again. */
	ROLLBACK,

	/** The candidate was made active. */
	PROMOTION;

	private final String id = KebabCase.of(this);

	/**
	 * The cause as reports show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

}
