package io.github.corsstarter.origin;

/**
 * Which subdomains of its host an origin pattern covers.
 *
 * @since 0.1.0
 */
public enum Subdomains {

	/** None: the host itself. */
	NONE(""),

	/** One label ({@code *.}), not the host itself. */
	ONE_LABEL("*."),

	/** One or more labels ({@code **.}), not the host itself. */
	ANY_DEPTH("**."),

	/**
	 * None: the host itself has a wildcard within its first label, which stands for one
	 * or more letters, digits and {@code -}.
	 */
	WITHIN_LABEL("");

	private final String prefix;

	Subdomains(String prefix) {
		this.prefix = prefix;
	}

	String prefix() {
		return this.prefix;
	}

}
