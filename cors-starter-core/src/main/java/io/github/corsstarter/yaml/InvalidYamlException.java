package io.github.corsstarter.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file has mistakes. Carries all of them.
 *
 * @since 0.1.0
 */
public class InvalidYamlException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient List<YamlProblem> problems;

	/**
	 * Creates the exception.
	 * @param problems the mistakes, at least one
	 */
	public InvalidYamlException(List<YamlProblem> problems) {
		super(sorted(problems).stream().map(YamlProblem::toString).collect(Collectors.joining("\n")));
		this.problems = sorted(problems);
	}

	private static List<YamlProblem> sorted(List<YamlProblem> problems) {
		return problems.stream()
			.sorted(Comparator.comparingInt((YamlProblem problem) -> problem.position().line())
				.thenComparingInt((problem) -> problem.position().column()))
			.toList();
	}

	/**
	 * The mistakes.
	 * @return the mistakes, in the order of the file
	 */
	public List<YamlProblem> problems() {
		return this.problems;
	}

}
