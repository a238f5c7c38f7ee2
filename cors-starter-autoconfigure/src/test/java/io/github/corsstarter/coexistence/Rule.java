package io.github.corsstarter.coexistence;

/**
 * What somebody else's CORS allows, always with credentials and a private network.
 */
enum Rule {

	/** Not the origin of the policies, but another one. */
	NARROW(Origins.THEIRS),

	/** Every origin, which is the most that Spring lets anybody write. */
	WIDE("*");

	/** The property that mechanisms read. */
	static final String PROPERTY = "theirs";

	private final String originPatterns;

	Rule(String originPatterns) {
		this.originPatterns = originPatterns;
	}

	String originPatterns() {
		return this.originPatterns;
	}

}
