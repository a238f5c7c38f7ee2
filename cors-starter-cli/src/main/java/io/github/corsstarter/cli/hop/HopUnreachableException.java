package io.github.corsstarter.cli.hop;

import java.io.IOException;

/**
 * A hop gives no answer.
 *
 * @since 0.1.0
 */
public class HopUnreachableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Hop hop;

	/** What is in the way. */
	private final IOException reason;

	HopUnreachableException(Hop hop, IOException reason) {
		super(reason);
		this.hop = hop;
		this.reason = reason;
	}

	/**
	 * The hop.
	 * @return the hop that was asked
	 */
	public Hop hop() {
		return this.hop;
	}

	/**
	 * What went wrong.
	 * @return the exception of the client
	 */
	public IOException reason() {
		return this.reason;
	}

}
