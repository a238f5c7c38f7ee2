package io.github.corsstarter;

import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginMatch;

/**
 * The allowed origins of a policy.
 *
 * @param any whether every origin is allowed
 * @param allowsNull whether opaque origins are allowed
 * @param index the origins, if not every one is allowed
 */
record OriginAllowlist(boolean any, boolean allowsNull, OriginIndex index) {

	OriginMatch match(String origin) {
		if (!this.any) {
			return this.index.match(origin);
		}
		return OriginIndex.isSerializedOrigin(origin) ? OriginMatch.ALLOWED : OriginMatch.MALFORMED;
	}

}
