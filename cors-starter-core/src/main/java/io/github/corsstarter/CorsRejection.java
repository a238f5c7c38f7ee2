package io.github.corsstarter;

import io.github.corsstarter.http.KebabCase;
import io.github.corsstarter.problem.ReferencePage;

/**
 * Why a CORS request is denied. Adding a reason is a minor version, renaming one is a
 * major version.
 *
 * @since 0.1.0
 */
public enum CorsRejection {

	/** No entry of the allowlist admits the origin. */
	ORIGIN_NOT_ALLOWED,

	/** The origin is opaque ({@code null}), and the allowlist does not say so. */
	ORIGIN_NULL,

	/**
	 * The {@code Origin} header holds no origin, several, or more than a browser sends.
	 */
	ORIGIN_MALFORMED,

	/** The method is not allowed. Its case counts. */
	METHOD_NOT_ALLOWED,

	/** At least one requested header is not allowed. */
	HEADER_NOT_ALLOWED,

	/** A preflight asks for something that is no method or no list of header names. */
	PREFLIGHT_MALFORMED,

	/** The raw path and the path that the server maps by lead to different policies. */
	PATH_AMBIGUOUS;

	private final String id = KebabCase.of(this);

	/**
	 * Whether a kind of request can be denied for it.
	 * @param kind preflight or actual request
	 * @return {@code true} unless only preflights can
	 */
	public boolean concerns(CorsRequestKind kind) {
		boolean ofPreflights = this == HEADER_NOT_ALLOWED || this == PREFLIGHT_MALFORMED;
		return kind == CorsRequestKind.PREFLIGHT || (kind == CorsRequestKind.ACTUAL && !ofPreflights);
	}

	/**
	 * The reason as metrics, logs and endpoints show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Where the documentation tells more.
	 * @return the absolute URL of a section
	 */
	public String reference() {
		return ReferencePage.REASONS.section(this.id);
	}

}
