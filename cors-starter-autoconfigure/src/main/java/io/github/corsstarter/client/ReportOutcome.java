package io.github.corsstarter.client;

import io.github.corsstarter.http.KebabCase;

/**
 * How a report was handled.
 *
 * @since 0.1.0
 */
public enum ReportOutcome {

	/** It was read and counted. */
	ACCEPTED,

	/** No policy knows its origin, so nothing of it was read. */
	UNKNOWN_ORIGIN,

	/** It is no report. */
	MALFORMED,

	/** It is longer than reports are. */
	TOO_LARGE,

	/** It did not come whole, or not in time. */
	INCOMPLETE,

	/** Too many came, so it was not read. */
	DROPPED;

	private final String id = KebabCase.of(this);

	/**
	 * The outcome as metrics and endpoints show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

}
