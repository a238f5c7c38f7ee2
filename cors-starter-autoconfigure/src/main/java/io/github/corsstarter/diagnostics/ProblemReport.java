package io.github.corsstarter.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * All problems of a configuration in words, in the order of the files, with the places
 * where they were written and the lines that mend them.
 *
 * @since 0.1.0
 */
public final class ProblemReport {

	private static final Comparator<Place> BY_FILE_AND_LINE = Comparator.comparing(Place::fileName)
		.thenComparing(Place::line);

	private final PropertyOrigins origins;

	private final List<CorsPolicyProblem> problems;

	/**
	 * Creates a report.
	 * @param origins finds where properties were written
	 * @param problems the problems; at least one
	 */
	public ProblemReport(PropertyOrigins origins, List<CorsPolicyProblem> problems) {
		this.origins = origins;
		this.problems = problems;
	}

	/**
	 * The report.
	 * @return several lines
	 */
	public String text() {
		StringBuilder text = new StringBuilder("The CORS configuration has ").append(this.problems.size())
			.append((this.problems.size() != 1) ? " problems:" : " problem:");
		int number = 1;
		for (Place place : places()) {
			for (CorsPolicyProblem problem : place.problems()) {
				text.append(String.format("%n%n%d) %s [%s]", number++, problem.property(), problem.code().id()));
				line(text, "Problem", problem.message());
				line(text, "Written", place.source());
			}
			place.related().forEach((property) -> line(text, "And", property + ": " + this.origins.sourceOf(property)));
			line(text, "Mended", place.mended());
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String label, @Nullable String content) {
		if (content != null && !content.isEmpty()) {
			text.append(String.format("%n   %-8s %s", label + ":", content));
		}
	}

	/** Problems of one property stand together, since one line mends them. */
	private List<Place> places() {
		Map<Object, Place> places = new LinkedHashMap<>();
		for (CorsPolicyProblem problem : this.problems) {
			WrittenProperty written = this.origins.find(problem.property());
			Object key = (written != null) ? written : problem;
			places.computeIfAbsent(key, (absent) -> new Place(written, new ArrayList<>())).problems().add(problem);
		}
		return places.values().stream().sorted(BY_FILE_AND_LINE).toList();
	}

	/**
	 * Where problems are.
	 *
	 * @param written the property that holds them, or {@code null} if nobody wrote it
	 * @param problems the problems
	 */
	private record Place(@Nullable WrittenProperty written, List<CorsPolicyProblem> problems) {

		String fileName() {
			return (this.written != null && this.written.file() != null)
					? String.valueOf(this.written.file().getResource()) : "";
		}

		int line() {
			return (this.written != null) ? this.written.line() : -1;
		}

		String source() {
			return (this.written != null) ? this.written.source() : "";
		}

		Set<String> related() {
			return this.problems.stream()
				.flatMap((problem) -> problem.related().stream())
				.collect(Collectors.toCollection(TreeSet::new));
		}

		@Nullable String mended() {
			return (this.written != null) ? new MendedText(this.written, this.problems).get() : null;
		}

	}

}
