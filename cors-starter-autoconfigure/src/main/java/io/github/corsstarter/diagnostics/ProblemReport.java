package io.github.corsstarter.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * All problems of a configuration in words, with the places where they were written and
 * the lines that mend them.
 *
 * @since 0.1.0
 */
public final class ProblemReport {

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
		for (Map.Entry<Place, List<CorsPolicyProblem>> entry : byPlace().entrySet()) {
			for (CorsPolicyProblem problem : entry.getValue()) {
				text.append(String.format("%n%n%d) %s [%s]", number++, problem.property(), problem.code().id()));
				line(text, "Problem", problem.message());
			}
			line(text, "Written", entry.getKey().source());
			line(text, "Mended", entry.getKey().mended(entry.getValue()));
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String label, @Nullable String content) {
		if (content != null && !content.isEmpty()) {
			text.append(String.format("%n   %-8s %s", label + ":", content));
		}
	}

	/** Problems of one property stand together, since one line mends them. */
	private Map<Place, List<CorsPolicyProblem>> byPlace() {
		Map<Place, List<CorsPolicyProblem>> byPlace = new LinkedHashMap<>();
		for (CorsPolicyProblem problem : this.problems) {
			WrittenProperty written = this.origins.find(problem.property());
			Place place = new Place(written, (written != null) ? "" : problem.property());
			byPlace.computeIfAbsent(place, (key) -> new ArrayList<>()).add(problem);
		}
		return byPlace;
	}

	/**
	 * Where problems are.
	 *
	 * @param written the property that holds them, or {@code null} if nobody wrote it
	 * @param property the path of a property that nobody wrote
	 */
	private record Place(@Nullable WrittenProperty written, String property) {

		String source() {
			return (this.written != null) ? this.written.source() : "";
		}

		@Nullable String mended(List<CorsPolicyProblem> problems) {
			return (this.written != null) ? new MendedText(this.written, problems).get() : null;
		}

	}

}
