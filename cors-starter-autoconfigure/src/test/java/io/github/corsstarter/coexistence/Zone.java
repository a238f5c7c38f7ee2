package io.github.corsstarter.coexistence;

import java.util.Locale;

/**
 * The paths of an application, which are alike but for their policy.
 */
enum Zone {

	/** No policy. */
	FREE,

	/** A policy that forbids what it denies. */
	GOVERNED,

	/** A policy that lets the handler answer without CORS headers what it denies. */
	OMITTING;

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
