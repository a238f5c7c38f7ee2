package io.github.corsstarter.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Parts of sentences.
 */
final class Sentences {

	private Sentences() {
	}

	/** Items with commas in between, and a word before the last one. */
	static String join(List<String> items, String word) {
		int last = items.size() - 1;
		return (last < 1) ? String.join("", items)
				: String.join(", ", items.subList(0, last)) + " " + word + " " + items.get(last);
	}

	static String headers(List<String> names) {
		return ((names.size() != 1) ? "the request headers " : "the request header ") + quoted(names);
	}

	static String quoted(List<String> names) {
		return names.stream().map((name) -> "'" + ClientText.sanitize(name) + "'").collect(Collectors.joining(", "));
	}

}
