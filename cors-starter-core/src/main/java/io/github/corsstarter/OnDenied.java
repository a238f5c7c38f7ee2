package io.github.corsstarter;

/**
 * How a denied actual request is handled.
 *
 * @since 0.1.0
 */
public enum OnDenied {

	/** It is answered with 403; the handler is not called. */
	FORBID,

	/** The handler runs; the response carries no CORS header. */
	OMIT_HEADERS

}
