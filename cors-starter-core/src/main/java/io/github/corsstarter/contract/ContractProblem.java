package io.github.corsstarter.contract;

import io.github.corsstarter.explain.ClientText;

/**
 * A mistake in a contract file.
 *
 * @param position where it is
 * @param message what is wrong, and what would be right
 * @since 0.1.0
 */
public record ContractProblem(ContractPosition position, String message) {

	/**
	 * The place and the message, on one line and fit for a terminal.
	 */
	@Override
	public String toString() {
		return ClientText.visible(this.position + ": " + this.message);
	}

}
