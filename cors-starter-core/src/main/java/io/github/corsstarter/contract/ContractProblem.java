package io.github.corsstarter.contract;

/**
 * A mistake in a contract file.
 *
 * @param position where it is
 * @param message what is wrong, and what would be right
 * @since 0.1.0
 */
public record ContractProblem(ContractPosition position, String message) {

	@Override
	public String toString() {
		return this.position + ": " + this.message;
	}

}
