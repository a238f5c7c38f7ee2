package io.github.corsstarter.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

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
			for (Finding finding : place.findings()) {
				CorsPolicyProblem problem = finding.problem();
				text.append(String.format("%n%n%d) %s [%s]", number++, finding.name(), problem.code().id()));
				line(text, "Problem", problem.message());
				line(text, "Written", finding.source());
				problem.related().forEach((property) -> line(text, "And", and(property)));
			}
			line(text, "Mended", place.mended(this.origins));
		}
		return text.toString();
	}

	/**
	 * Where the documentation explains the problems.
	 * @return one sentence that names the section of each kind of problem
	 */
	public String references() {
		return "See " + String.join(", ",
				this.problems.stream().map((problem) -> problem.code().reference()).distinct().toList()) + ".";
	}

	private String and(String property) {
		String source = this.origins.sourceOf(property);
		return property + (source.isEmpty() ? " (not set, so its default holds)" : ": " + source);
	}

	private static void line(StringBuilder text, String label, @Nullable String content) {
		if (content != null && !content.isEmpty()) {
			String indented = content.replace("\n", String.format("%n%12s", ""));
			text.append(String.format("%n   %-8s %s", label + ":", indented));
		}
	}

	/** Problems of one line stand together, since one line mends them. */
	private List<Place> places() {
		Map<Object, Place> places = new LinkedHashMap<>();
		for (CorsPolicyProblem problem : this.problems) {
			Finding finding = new Finding(problem, this.origins.find(problem));
			places.computeIfAbsent(finding.line(), (absent) -> new Place(new ArrayList<>())).findings().add(finding);
		}
		return places.values().stream().sorted(BY_FILE_AND_LINE).toList();
	}

	/**
	 * A problem and the property that holds it.
	 *
	 * @param problem the problem
	 * @param written the property, or {@code null} if nobody wrote it
	 */
	private record Finding(CorsPolicyProblem problem, @Nullable WrittenProperty written) {

		/** Variables do not tell where the elements of a path end. */
		String name() {
			return (this.written != null && this.written.isVariable()
					&& this.problem.code() == ProblemCode.UNKNOWN_PROPERTY) ? this.written.name()
							: this.problem.property();
		}

		/** What is equal for all problems that one line of text mends. */
		Object line() {
			if (this.written == null) {
				return this.problem;
			}
			return (this.written.line() != -1) ? fileName() + ":" + this.written.line() : this.written;
		}

		String fileName() {
			return (this.written != null && this.written.file() != null)
					? String.valueOf(this.written.file().getResource()) : "";
		}

		String source() {
			if (this.written == null) {
				return "";
			}
			return this.problem.value().contains("${") ? this.written.source() : this.written.sourceAndText();
		}

	}

	/**
	 * Where problems are.
	 *
	 * @param findings the problems there
	 */
	private record Place(List<Finding> findings) {

		String fileName() {
			return this.findings.get(0).fileName();
		}

		int line() {
			WrittenProperty written = this.findings.get(0).written();
			return (written != null) ? written.line() : -1;
		}

		@Nullable String mended(PropertyOrigins origins) {
			WrittenProperty written = this.findings.get(0).written();
			return (written != null) ? new MendedText(written, origins.resolve(written),
					this.findings.stream().map(Finding::problem).toList())
				.get() : null;
		}

	}

}
