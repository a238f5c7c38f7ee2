package io.github.corsstarter.cli.export;

/**
 * How a generated configuration differs from a policy.
 *
 * @param code what differs, in kebab case
 * @param policy the name of the policy, or {@code *} for all of them
 * @param setting the key of the policy that it is about, such as {@code allowed-origins}
 * @param kind what that means for pages
 * @param message one sentence, for a refusal with the way out
 */
record Deviation(String code, String policy, String setting, Kind kind, String message) {

	/** Stands for every policy. */
	static final String ALL = "*";

	/** A page could read what the policy denies. */
	static Deviation wider(String code, String policy, String setting, String message) {
		return new Deviation(code, policy, setting, Kind.WIDER, message);
	}

	/** A page can do less than the policy allows. */
	static Deviation narrower(String code, String policy, String setting, String message) {
		return new Deviation(code, policy, setting, Kind.NARROWER, message);
	}

	/** The same verdict of browsers, and something else is not the same. */
	static Deviation different(String code, String policy, String setting, String message) {
		return new Deviation(code, policy, setting, Kind.DIFFERENT, message);
	}

	/** What is published leaves it open, and a server may do either. */
	static Deviation unverified(String code, String policy, String setting, String message) {
		return new Deviation(code, policy, setting, Kind.UNVERIFIED, message);
	}

	/** What a comment says of it. */
	String remark() {
		return ((this.kind == Kind.UNVERIFIED) ? "Not verified: " : "Differs: ") + line();
	}

	/** What differs where, in one line. */
	String line() {
		String subject = this.policy.equals(ALL) ? "" : " of '" + this.policy + "'";
		return SafeText.comment(this.code + " (" + this.setting + subject + "): " + this.message);
	}

	/**
	 * What a deviation means for pages.
	 *
	 */
	enum Kind {

		/** A page could read what the policy denies. Never written. */
		WIDER,

		/** A page cannot read what the policy allows. Written if that is accepted. */
		NARROWER,

		/** The same verdict of browsers, another status or other headers. */
		DIFFERENT,

		/** What the target publishes leaves it open. */
		UNVERIFIED

	}

}
