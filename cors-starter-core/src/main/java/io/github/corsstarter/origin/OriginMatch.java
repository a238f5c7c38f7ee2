package io.github.corsstarter.origin;

/**
 * What an index says of the value of an {@code Origin} header.
 *
 * @since 0.1.0
 */
public enum OriginMatch {

	/** An entry of the index admits the origin. */
	ALLOWED,

	/** It is an origin, but no entry admits it. */
	NOT_ALLOWED,

	/** It is no serialized origin. */
	MALFORMED

}
