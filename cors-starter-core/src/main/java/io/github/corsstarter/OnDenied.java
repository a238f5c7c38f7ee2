package io.github.corsstarter;

/**
 * What becomes of an actual request that is denied.
 *
 * @since 0.1.0
 */
public enum OnDenied {

	/** It is answered with 403; the handler is not called. */
	FORBID,

	/** The handler runs; the response carries no CORS header. */
	OMIT_HEADERS

}
