package io.github.corsstarter.diagnostics;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.diagnostics.trial.Edit;

/**
 * A place with problems, and what mends all of them.
 *
 * @param group the keys that are written anew, or {@code null} if a line is mended
 * @param problems the problems
 * @param fix what to write where; empty if nothing works
 */
record ReportPlace(@Nullable KeyGroup group, List<LocatedProblem> problems, List<Edit> fix) {

	ReportPlace(@Nullable KeyGroup group) {
		this(group, new ArrayList<>(), List.of());
	}

	void add(LocatedProblem problem) {
		this.problems.add(problem);
	}

	ReportPlace with(List<Edit> edits) {
		return new ReportPlace(this.group, this.problems, edits);
	}

	String fileName() {
		return this.problems.get(0).fileName();
	}

	int line() {
		return this.problems.stream().mapToInt(LocatedProblem::lineNumber).min().orElse(-1);
	}

}
