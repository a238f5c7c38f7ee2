package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.source.KeyGroup;

/**
 * A place with problems, and what fixes all of them.
 *
 * @param group the keys that are written anew, or {@code null} if a line is fixed
 * @param problems the problems
 * @param fix what to write where; empty if nothing works
 * @param tooLong whether there is no fix because its text would be too long to show
 */
record ReportPlace(@Nullable KeyGroup group, List<LocatedProblem> problems, List<Edit> fix, boolean tooLong) {

	ReportPlace(@Nullable KeyGroup group) {
		this(group, new ArrayList<>(), List.of(), false);
	}

	void add(LocatedProblem problem) {
		this.problems.add(problem);
	}

	/** With a fix, and the problems in the order of their lines. */
	ReportPlace with(List<Edit> edits, boolean tooLong) {
		List<LocatedProblem> sorted = new ArrayList<>(this.problems);
		sorted.sort(Comparator.comparingInt(LocatedProblem::lineNumber));
		return new ReportPlace(this.group, sorted, edits, tooLong && edits.isEmpty());
	}

	String fileName() {
		return this.problems.get(0).fileName();
	}

	int line() {
		return this.problems.stream().mapToInt(LocatedProblem::lineNumber).min().orElse(-1);
	}

}
