package io.github.corsstarter;

import java.util.List;

import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Thrown when a configuration holds mistakes. Carries all of them; the message shows the
 * first one.
 *
 * @since 0.1.0
 */
public class InvalidCorsPolicyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<CorsPolicyProblem> problems;

	/**
	 * Creates an exception.
	 * @param problems the problems; at least one
	 */
	public InvalidCorsPolicyException(List<CorsPolicyProblem> problems) {
		super("Invalid CORS policy: " + problems.get(0)
				+ ((problems.size() > 1) ? " and " + (problems.size() - 1) + " more" : ""));
		this.problems = List.copyOf(problems);
	}

	/**
	 * All problems of the configuration.
	 * @return the problems; at least one
	 */
	public List<CorsPolicyProblem> problems() {
		return this.problems;
	}

}
