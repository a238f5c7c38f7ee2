package io.github.corsstarter.sample.board;

/**
 * What is played while a real Prometheus scrapes the sample, in this order.
 *
 * @since 0.1.0
 */
public enum Scene {

	/** Pages send what they may send. */
	NORMAL_DAY,

	/** A flood from origins that nobody knows. */
	STRANGERS,

	/** A new page sends a header that the policy does not know. */
	NEW_HEADER,

	/**
	 * A deploy that takes away an origin, one that is refused, and one that brings a
	 * second CORS layer.
	 */
	WRONG_DEPLOY,

	/** The policies of before are active again, and pinned. */
	ROLLBACK,

	/** A proxy in front begins to strip a header, and the check from outside notices. */
	STRIPPING_PROXY

}
