package io.github.corsstarter.contract;

import java.util.List;
import java.util.stream.Collectors;

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
	public InvalidContractException(List<ContractProblem> problems) {
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

}
