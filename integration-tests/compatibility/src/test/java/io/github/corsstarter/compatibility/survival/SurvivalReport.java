package io.github.corsstarter.compatibility.survival;

import java.util.Map;
import java.util.Set;
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
			Stream<String> rows = section.getValue().stream().map((row) -> row(row.name(), Server.ALL, row.outcomes()));
			updated = update(updated, section.getKey(), table(Server.ALL, rows));
		}
		Stream<String> rows = BadInputCases.all()
			.stream()
			.map((row) -> row(row.name(), Server.EMBEDDED, row.answers()));
		return update(updated, "Bad input", table(Server.EMBEDDED, rows));
	}

	private static String update(String document, String title, String table) {
		String heading = "## " + title + "\n";
		int start = document.indexOf(heading);
		if (start == -1) {
			throw new IllegalStateException("The document has no section '" + title + "'");
		}
		int next = document.indexOf("\n## ", start + heading.length());
		int end = (next != -1) ? next : document.length();
		return document.substring(0, start) + withTable(document.substring(start, end), table) + "\n"
				+ document.substring(end);
	}

	/** The section without its table, and the table after the text. */
	private static String withTable(String section, String table) {
		String text = section.lines().filter((line) -> !line.startsWith(ROW)).collect(Collectors.joining("\n"));
		return text.stripTrailing() + "\n\n" + table;
	}

	private static String table(Set<Server> servers, Stream<String> rows) {
		Stream<String> head = Stream.of(row("", servers.stream()), row("---", servers.stream().map((server) -> "---")));
		return Stream.concat(head, rows).collect(Collectors.joining("\n"));
	}

	private static String row(String name, Set<Server> servers, Map<Server, ?> cells) {
		return row(name, servers.stream().map((server) -> cells.containsKey(server) ? cells.get(server) : "–"));
	}

	private static String row(String name, Stream<?> cells) {
		return Stream.concat(Stream.of(name), cells)
			.map(Object::toString)
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

}
