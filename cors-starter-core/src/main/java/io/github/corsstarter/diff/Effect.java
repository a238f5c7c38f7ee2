package io.github.corsstarter.diff;

import io.github.corsstarter.http.KebabCase;

/**
 * What a change does to the requests that are allowed.
 *
 * @since 0.1.0
 */
public enum Effect {

	/** Some request that was denied is allowed, and none the other way round. */
	WIDENED,

	/** Some request that was allowed is denied, and none the other way round. */
	NARROWED,

	/** Some request that was denied is allowed, and some that was allowed is denied. */
	BOTH,

	/** Each request is allowed exactly if it was allowed. */
	NONE;

	private final String id = KebabCase.of(this);

	static Effect of(boolean widens, boolean narrows) {
		if (widens) {
			return narrows ? BOTH : WIDENED;
		}
		return narrows ? NARROWED : NONE;
	}

	/**
	 * The effect as reports show it.
	 * @return the name in lower case
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Whether some request that was denied is allowed.
	 * @return {@code true} for {@link #WIDENED} and {@link #BOTH}
	 */
	public boolean widens() {
		return this == WIDENED || this == BOTH;
	}

	/**
	 * Whether some request that was allowed is denied.
	 * @return {@code true} for {@link #NARROWED} and {@link #BOTH}
	 */
	public boolean narrows() {
		return this == NARROWED || this == BOTH;
	}

	/**
	 * The effect of two changes that concern different requests.
	 * @param other the effect of the other change
	 * @return the effect of both together
	 */
	public Effect and(Effect other) {
		return of(widens() || other.widens(), narrows() || other.narrows());
	}

}
