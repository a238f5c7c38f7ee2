package io.github.corsstarter.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The request headers that a response depends on, and how {@code Vary} is merged name by
 * name.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5">RFC 9110, section
 * 12.5.5</a>
 */
public final class Vary {

	private static final String EVERYTHING = "*";

	private final List<String> names;

	private final String line;

	private Vary(List<String> names) {
		this.names = names;
		this.line = String.join(", ", names);
	}

	/**
	 * The names of a header.
	 * @param names request-header names; none or more
	 * @return the names, ready to be written
	 */
	public static Vary of(String... names) {
		return new Vary(List.of(names));
	}

	/**
	 * The names.
	 * @return the names, in order
	 */
	public List<String> names() {
		return this.names;
	}

	/**
	 * The names as one line of the header.
	 * @return the names, separated by commas
	 */
	public String line() {
		return this.line;
	}

	/**
	 * The names that are not yet in a header.
	 * @param lines the lines of the header; none or more
	 * @param names the names that the header must hold
	 * @return the names that no line holds, in order; none if a line holds {@code *}
	 */
	public static List<String> missing(Collection<String> lines, List<String> names) {
		if (lines.isEmpty()) {
			return names;
		}
		List<String> present = names(lines);
		List<String> missing = new ArrayList<>(names);
		missing.removeIf((name) -> containsIgnoringCase(present, name) || present.contains(EVERYTHING));
		return missing;
	}

	/**
	 * The names of a header, each once.
	 * @param lines the lines of the header; none or more
	 * @return the names, in order, in the case of their first occurrence
	 */
	public static List<String> names(Collection<String> lines) {
		List<String> names = new ArrayList<>();
		for (String line : lines) {
			for (String name : line.split(",")) {
				if (!name.isBlank() && !containsIgnoringCase(names, name.strip())) {
					names.add(name.strip());
				}
			}
		}
		return names;
	}

	private static boolean containsIgnoringCase(List<String> names, String name) {
		for (String present : names) {
			if (present.equalsIgnoreCase(name)) {
				return true;
			}
		}
		return false;
	}

}
