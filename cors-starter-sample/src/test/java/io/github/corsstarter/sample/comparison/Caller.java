package io.github.corsstarter.sample.comparison;

import java.util.Locale;

/**
 * What calls {@code fetch()}.
 */
enum Caller {

	/** A script of the page. */
	PAGE,

	/** A worker of the page. */
	WORKER,

	/** A sandboxed frame in the page, whose origin is opaque. */
	FRAME;

	/** The name that the page's script knows it by. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
