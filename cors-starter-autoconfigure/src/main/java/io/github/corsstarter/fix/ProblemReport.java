package io.github.corsstarter.fix;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.Diagnosis;
import io.github.corsstarter.configuration.key.KeyTree;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.MaskedText;
import io.github.corsstarter.source.PropertyOrigins;

/**
 * All problems of a configuration in words, in the order of the files, with the places
 * where they were written and the lines that fix them.
 *
 * @since 0.1.0
 */
public final class ProblemReport {

	private static final Comparator<ReportPlace> BY_FILE_AND_LINE = Comparator.comparing(ReportPlace::fileName)
		.thenComparing(ReportPlace::line);

	/** Stands in place of a fix. */
	private static final String TOO_LONG = "no fix is shown, because the text is too long";

	private static final String HIDDEN = "(not shown, since the line may have a password)";

	private final PropertyOrigins origins;

	private final List<CorsPolicyProblem> problems;

	private final Supplier<@Nullable Trial> trial;

	private ProblemReport(PropertyOrigins origins, List<CorsPolicyProblem> problems, Supplier<@Nullable Trial> trial) {
		this.origins = origins;
		this.problems = problems;
		this.trial = trial;
	}

	/**
	 * Creates a report with the fixes that work.
	 * @param environment the environment whose configuration has the problems
	 * @param problems the problems; at least one
	 * @param check finds the problems of an environment, with which each fix is tried
	 * before it is shown
	 * @return the report
	 */
	public static ProblemReport of(Environment environment, List<CorsPolicyProblem> problems,
			Function<Environment, Diagnosis> check) {
		return new ProblemReport(new PropertyOrigins(environment), problems, () -> Trial.of(environment, check));
	}

	/**
	 * The report.
	 * @return several lines
	 */
	public String text() {
		StringBuilder text = new StringBuilder("The CORS configuration has ").append(this.problems.size())
			.append((this.problems.size() != 1) ? " problems:" : " problem:");
		int number = 1;
		List<ReportPlace> places = places();
		ReplacedKeys replaced = new ReplacedKeys(this.origins, places);
		for (ReportPlace place : places) {
			for (LocatedProblem located : place.problems()) {
				CorsPolicyProblem problem = located.problem();
				text.append(
						String.format("%n%n%d) %s [%s]", number++, MaskedText.of(located.name()), problem.code().id()));
				ReportLine.append(text, "Problem", problem.message());
				ReportLine.append(text, "Source", located.source());
				problem.related().forEach((property) -> ReportLine.append(text, "And", and(property)));
				ReportLine.append(text, "And", replaced.of(located));
			}
			fix(text, place);
		}
		String more = ShownProblems.more(this.problems);
		return (more.isEmpty() ? text : text.append(String.format("%n%n")).append(more)).toString();
	}

	/** A fix of several places names each of them. */
	private static void fix(StringBuilder text, ReportPlace place) {
		LocatedProblem last = place.problems().get(place.problems().size() - 1);
		for (Edit edit : place.fix()) {
			if (place.fix().size() > 1 || (edit.file() != null && edit.line() != last.lineNumber())) {
				ReportLine.append(text, "Source", edit.place());
			}
			ReportLine.append(text, "Fix", mayShow(place, edit) ? edit.shown() : HIDDEN);
		}
		if (place.tooLong()) {
			ReportLine.append(text, "Open", TOO_LONG);
		}
		if (!place.fix().isEmpty()) {
			ReportLine.append(text, "Open", undecided(place));
		}
	}

	/** A line of YAML may have the address and the headers of a registry, too. */
	private static boolean mayShow(ReportPlace place, Edit edit) {
		String text = KeyTree.uniform(edit.shown());
		boolean ofSource = text.contains("originsources");
		return place.problems()
			.stream()
			.noneMatch((problem) -> problem.isOfSecrets()
					|| ((ofSource || problem.isOfSource()) && text.contains("http")));
	}

	/** The values that the fix does not change. */
	private static String undecided(ReportPlace place) {
		String values = place.problems()
			.stream()
			.filter(LocatedProblem::isUndecided)
			.map((problem) -> "'" + MaskedText.of(problem.problem().value()) + "'")
			.distinct()
			.collect(Collectors.joining(", "));
		return values.isEmpty() ? "" : values + " has no certain fix: decide what it should be";
	}

	/**
	 * Where the documentation explains the problems.
	 * @return a line for each kind of problem, with nothing behind the URL
	 */
	public String references() {
		return this.problems.stream()
			.map(CorsPolicyProblem::code)
			.distinct()
			.map((code) -> "See " + code.reference())
			.collect(Collectors.joining(System.lineSeparator()));
	}

	private String and(String property) {
		String source = this.origins.sourceOf(property);
		return property + (source.isEmpty() ? " (not set, so its default applies)" : ": " + source);
	}

	/** Problems of one place stand together, since one fix solves them. */
	private List<ReportPlace> places() {
		List<ReportPlace> places;
		try {
			places = new ReportPlaces(this.origins, this.trial.get()).of(this.problems);
		}
		catch (RuntimeException ex) {
			// a report without fixes is better than none
			places = new ReportPlaces(this.origins, null).of(this.problems);
		}
		return places.stream().sorted(BY_FILE_AND_LINE).toList();
	}

}
