package io.github.corsstarter.client;

import io.github.corsstarter.http.KebabCase;

/**
 * Why a page could not make use of an answer, as far as the policies tell.
 *
 * @since 0.1.0
 */
public enum BlockCause {

	/** The policy of the path denies the call. */
	POLICY,

	/** The policy allows the call, so something between page and server breaks it. */
	BETWEEN,

	/** The page may read the answer, but not a header that it wants to read. */
	UNREADABLE,

	/** No policy governs the path. */
	UNGOVERNED;

	private final String id = KebabCase.of(this);

	/**
	 * The cause as metrics and endpoints show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

}
