package io.github.corsstarter.problem;

import io.github.corsstarter.http.KebabCase;

/**
 * The kinds of mistake in a configuration. Codes are stable.
 *
 * @since 0.1.0
 */
public enum ProblemCode {

	/** An origin that no browser would ever send. */
	INVALID_ORIGIN,

	/** A wildcard where patterns allow none. */
	INVALID_ORIGIN_PATTERN,

	/** A method that is no HTTP token. */
	INVALID_METHOD,

	/** A header name that is no HTTP token. */
	INVALID_HEADER_NAME,

	/** A max-age that is negative, too large, or no whole number of seconds. */
	INVALID_MAX_AGE,

	/** A path that is no path pattern. */
	INVALID_PATH,

	/** The same path pattern twice. */
	DUPLICATE_PATH,

	/** A policy or environment name that cannot serve as one. */
	INVALID_NAME,

	/** Two names that are one when case and dashes are ignored. */
	AMBIGUOUS_NAME,

	/** A value of the wrong type. */
	INVALID_VALUE,

	/** A method that no script can send. */
	FORBIDDEN_METHOD,

	/** Any origin, together with credentials. */
	WILDCARD_WITH_CREDENTIALS,

	/** The origin {@code null}, which every sandboxed page can claim. */
	PROHIBITED_NULL_ORIGIN,

	/** A wildcard that covers other people's domains. */
	PROHIBITED_PUBLIC_SUFFIX,

	/** Plain http and credentials, outside of loopback. */
	PROHIBITED_INSECURE_ORIGIN,

	/** A developer's origin in production. */
	PROHIBITED_LOOPBACK_IN_PRODUCTION,

	/** Any port in production. */
	PROHIBITED_ANY_PORT_IN_PRODUCTION,

	/** A wildcard within a label in production. */
	PROHIBITED_WILDCARD_WITHIN_LABEL_IN_PRODUCTION,

	/** A policy without an origin. */
	NO_ORIGIN,

	/** A placeholder that nothing resolves. */
	UNRESOLVED_PLACEHOLDER,

	/** A list that does not start with its first element. */
	INCOMPLETE_LIST,

	/** Environments are there, but none is chosen. */
	NO_ENVIRONMENT,

	/** A chosen environment that is not there. */
	UNKNOWN_ENVIRONMENT,

	/** Two active profiles that both name an environment. */
	AMBIGUOUS_ENVIRONMENT,

	/** A group of origins that is not there. */
	UNKNOWN_ORIGIN_GROUP,

	/** A source of origins that is not there. */
	UNKNOWN_ORIGIN_SOURCE,

	/** A source of origins that cannot be read as it is written. */
	INVALID_ORIGIN_SOURCE,

	/** A source of origins that no policy names. */
	UNUSED_ORIGIN_SOURCE,

	/** A required source of origins that could not be read. */
	UNREADABLE_ORIGIN_SOURCE,

	/** A property that does not exist. */
	UNKNOWN_PROPERTY,

	/** A contract that is not there, or has mistakes. */
	INVALID_CONTRACT,

	/** A policy that does not do what the contract says. */
	BROKEN_CONTRACT,

	/** A changed configuration that cannot be read, such as a file that is no YAML. */
	UNREADABLE_CONFIGURATION,

	/**
	 * A compiled policy that admits or denies what it must not: a defect of this library.
	 */
	SELF_ATTACK_FAILED;

	private final String id;

	ProblemCode() {
		this.id = KebabCase.of(this);
	}

	/**
	 * The code as reports show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Where the documentation explains the code.
	 * @return the absolute URL of the section
	 */
	public String reference() {
		return ReferencePage.FINDINGS.section(this.id);
	}

}
