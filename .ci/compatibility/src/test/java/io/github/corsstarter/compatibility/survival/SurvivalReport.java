package io.github.corsstarter.compatibility.survival;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table as a reader sees it: one in each section of the document.
 */
final class SurvivalReport {

	private static final String ROW = "|";

	private SurvivalReport() {
	}

	/**
	 * Puts the tables into a document.
	 * @param document the document, with a heading for each section
	 * @return the document with the tables as they are now
	 */
	static String update(String document) {
		String updated = document;
		for (var section : SurvivalCases.BY_TITLE.entrySet()) {
			String heading = "## " + section.getKey() + "\n";
			int start = updated.indexOf(heading);
			if (start == -1) {
				throw new IllegalStateException("The document has no section '" + section.getKey() + "'");
			}
			int next = updated.indexOf("\n## ", start + heading.length());
			int end = (next != -1) ? next : updated.length();
			updated = updated.substring(0, start)
					+ withTable(updated.substring(start, end).stripTrailing(), section.getValue()) + "\n"
					+ updated.substring(end);
		}
		return updated;
	}

	/** The section without its table, and the table after the text. */
	private static String withTable(String section, List<SurvivalCase> cases) {
		String text = section.lines().filter((line) -> !line.startsWith(ROW)).collect(Collectors.joining("\n"));
		return text.stripTrailing() + "\n\n" + table(cases);
	}

	private static String table(List<SurvivalCase> cases) {
		Stream<String> head = Stream.of(row("", Server.ALL.stream().map(Server::toString)),
				row("---", Server.ALL.stream().map((server) -> "---")));
		Stream<String> rows = cases.stream().map((survivalCase) -> row(survivalCase.name(), outcomes(survivalCase)));
		return Stream.concat(head, rows).collect(Collectors.joining("\n"));
	}

	private static Stream<String> outcomes(SurvivalCase survivalCase) {
		return Server.ALL.stream()
			.map(survivalCase.outcomes()::get)
			.map((outcome) -> (outcome != null) ? outcome.toString() : "–");
	}

	private static String row(String name, Stream<String> cells) {
		return Stream.concat(Stream.of(name), cells).collect(Collectors.joining(" | ", "| ", " |"));
	}

}
