package io.github.corsstarter.problem;

import java.util.Locale;

/**
 * The kinds of mistake in a configuration. Codes are stable.
 *
 * @since 0.1.0
 */
public enum ProblemCode {

	/** An origin that no browser would ever send. */
	INVALID_ORIGIN(ProblemKind.INVALID),

	/** A wildcard where patterns allow none. */
	INVALID_ORIGIN_PATTERN(ProblemKind.INVALID),

	/** A method that is no HTTP token. */
	INVALID_METHOD(ProblemKind.INVALID),

	/** A header name that is no HTTP token. */
	INVALID_HEADER_NAME(ProblemKind.INVALID),

	/** A max-age that is negative, too large, or no whole number of seconds. */
	INVALID_MAX_AGE(ProblemKind.INVALID),

	/** A path that is no path pattern. */
	INVALID_PATH(ProblemKind.INVALID),

	/** The same path pattern twice. */
	DUPLICATE_PATH(ProblemKind.INVALID),

	/** A policy or environment name that cannot serve as one. */
	INVALID_NAME(ProblemKind.INVALID),

	/** Two names that are one when case and dashes are ignored. */
	AMBIGUOUS_NAME(ProblemKind.INVALID),

	/** A value of the wrong type. */
	INVALID_VALUE(ProblemKind.INVALID),

	/** A method that no script can send. */
	FORBIDDEN_METHOD(ProblemKind.FORBIDDEN),

	/** Any origin, together with credentials. */
	WILDCARD_WITH_CREDENTIALS(ProblemKind.FORBIDDEN),

	/** The origin {@code null}, which every sandboxed page can claim. */
	PROHIBITED_NULL_ORIGIN(ProblemKind.PROHIBITED),

	/** A wildcard that covers other people's domains. */
	PROHIBITED_PUBLIC_SUFFIX(ProblemKind.PROHIBITED),

	/** Plain http and credentials, outside of loopback. */
	PROHIBITED_INSECURE_ORIGIN(ProblemKind.PROHIBITED),

	/** A developer's origin in production. */
	PROHIBITED_LOOPBACK_IN_PRODUCTION(ProblemKind.PROHIBITED),

	/** Any port in production. */
	PROHIBITED_ANY_PORT_IN_PRODUCTION(ProblemKind.PROHIBITED),

	/** A wildcard within a label in production. */
	PROHIBITED_WILDCARD_WITHIN_LABEL_IN_PRODUCTION(ProblemKind.PROHIBITED),

	/** A policy without an origin. */
	NO_ORIGIN(ProblemKind.MISSING),

	/** A placeholder that nothing resolves. */
	UNRESOLVED_PLACEHOLDER(ProblemKind.MISSING),

	/** A list that does not start with its first element. */
	INCOMPLETE_LIST(ProblemKind.MISSING),

	/** Environments are there, but none is chosen. */
	NO_ENVIRONMENT(ProblemKind.MISSING),

	/** A chosen environment that is not there. */
	UNKNOWN_ENVIRONMENT(ProblemKind.UNKNOWN),

	/** Two active profiles that both name an environment. */
	AMBIGUOUS_ENVIRONMENT(ProblemKind.UNKNOWN),

	/** A group of origins that is not there. */
	UNKNOWN_ORIGIN_GROUP(ProblemKind.UNKNOWN),

	/** A property that does not exist. */
	UNKNOWN_PROPERTY(ProblemKind.UNKNOWN),

	/** A contract that is not there, or has mistakes. */
	INVALID_CONTRACT(ProblemKind.INVALID),

	/** A policy that does not do what the contract says. */
	BROKEN_CONTRACT(ProblemKind.CONTRADICTORY),

	/**
	 * A compiled policy that admits or denies what it must not: a defect of this library.
	 */
	SELF_ATTACK_FAILED(ProblemKind.DEFECT);

	private final ProblemKind kind;

	private final String id;

	ProblemCode(ProblemKind kind) {
		this.kind = kind;
		this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Who rules the value out.
	 * @return the kind
	 */
	public ProblemKind kind() {
		return this.kind;
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
