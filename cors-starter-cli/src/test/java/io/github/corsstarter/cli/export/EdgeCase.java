package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.corsstarter.browser.HeaderList;

/**
 * A row of the table of cases.
 *
 * @param row the row itself
 * @param path the path, and perhaps a query
 * @param method the method
 * @param headers the headers
 * @param policy the name of the policy, or nothing
 * @param outcome how the request is handled
 */
record EdgeCase(String row, String path, String method, HeaderList headers, String policy, String outcome) {

	private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");

	static List<EdgeCase> all() throws IOException {
		try (InputStream in = Objects.requireNonNull(EdgeCase.class.getResourceAsStream("/export/cases.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map(EdgeCase::parse)
				.toList();
		}
	}

	private static EdgeCase parse(String line) {
		String[] cells = line.split(" \\| ", -1);
		HeaderList headers = HeaderList.of("X-Upstream", cells[6]);
		headers = with(headers, "Origin", cells[2]);
		headers = with(headers, "Access-Control-Request-Method", cells[3]);
		headers = with(headers, "Access-Control-Request-Headers", cells[4]);
		for (String other : cells[5].isEmpty() ? new String[0] : cells[5].split("; ")) {
			headers = headers.with(other.substring(0, other.indexOf(':')), other.substring(other.indexOf(':') + 2));
		}
		return new EdgeCase(line, cells[0], cells[1], headers, cells[7], cells[8]);
	}

	private static HeaderList with(HeaderList headers, String name, String cell) {
		String value = ESCAPE.matcher(cell)
			.replaceAll((match) -> java.util.regex.Matcher
				.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
		return cell.isEmpty() ? headers : headers.with(name, value);
	}

	boolean isOptions() {
		return this.method.equals("OPTIONS");
	}

	/** What the application does. */
	String upstream() {
		return String.valueOf(this.headers.get("X-Upstream"));
	}

	@Override
	public String toString() {
		return this.row;
	}

}
