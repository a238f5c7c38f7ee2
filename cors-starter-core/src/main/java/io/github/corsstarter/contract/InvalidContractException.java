package io.github.corsstarter.contract;

import java.util.List;
import java.util.stream.Collectors;

import io.github.corsstarter.explain.ClientText;

/**
 * A contract file has mistakes. Carries all of them.
 *
 * @since 0.1.0
 */
public class InvalidContractException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient List<ContractProblem> problems;

	/**
	 * Creates the exception.
	 * @param problems the mistakes, at least one
	 */
	InvalidContractException(List<ContractProblem> problems) {
		super(problems.stream().map(ContractProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * The mistakes.
	 * @return the mistakes, in the order of the file
	 */
	public List<ContractProblem> problems() {
		return this.problems;
	}

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

}
