package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * The problems that a report shows. A file may have any number of them, and a few of each
 * kind are enough to read; but no kind is hidden by another one.
 */
final class ShownProblems {

	/** How many problems of each code are shown. */
	static final int MAX = 1000;

	private ShownProblems() {
	}

	/** The first ones of each code, in the same order. */
	static <T> List<T> of(List<T> problems, Function<T, ProblemCode> code) {
		Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
		List<T> shown = new ArrayList<>();
		for (T problem : problems) {
			if (counts.merge(code.apply(problem), 1, Integer::sum) <= MAX) {
				shown.add(problem);
			}
		}
		return shown;
	}

	/**
	 * How many problems are not shown.
	 * @param problems all problems
	 * @return a line; empty if all are shown
	 */
	static String more(List<CorsPolicyProblem> problems) {
		Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
		problems.forEach((problem) -> counts.merge(problem.code(), 1, Integer::sum));
		counts.values().removeIf((count) -> count <= MAX);
		counts.replaceAll((code, count) -> count - MAX);
		int more = counts.values().stream().mapToInt(Integer::intValue).sum();
		return (more == 0) ? ""
				: "... and " + more + " more: "
						+ counts.entrySet()
							.stream()
							.map((entry) -> entry.getValue() + " x " + entry.getKey().id())
							.collect(Collectors.joining(", "));
	}

}
