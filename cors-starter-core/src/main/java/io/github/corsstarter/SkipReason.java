package io.github.corsstarter;

/**
 * Why an entry of a source is not allowed.
 *
 * @since 0.1.0
 */
public enum SkipReason {

	/** It is no origin as browsers send it. */
	INVALID("is no origin"),

	/** Any origin, or a pattern for several. */
	PATTERN("is for more than one origin, and a source gives exact origins"),

	/** The origin {@code null}, or one that is sent as that. */
	OPAQUE("can be claimed by anybody"),

	/** The origin of an app, or another scheme than that of web pages. */
	SCHEME("is not https"),

	/** Plain http in production. */
	INSECURE_IN_PRODUCTION("is plain http, and the environment is production"),

	/** Plain http, and a policy with credentials. */
	INSECURE_WITH_CREDENTIALS("is plain http, and a policy with credentials names the source"),

	/** A developer's origin in production. */
	LOOPBACK_IN_PRODUCTION("is a loopback origin, and the environment is production"),

	/** A host below which, or on which, anybody has pages. */
	PUBLIC_SUFFIX("is a domain that strangers share (Public Suffix List)");

	private final String rule;

	SkipReason(String rule) {
		this.rule = rule;
	}

	/**
	 * The reason in words.
	 * @return what follows the entry in a sentence
	 */
	public String rule() {
		return this.rule;
	}

}
