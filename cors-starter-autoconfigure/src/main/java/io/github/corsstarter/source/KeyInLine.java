package io.github.corsstarter.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a key in a line of a configuration file: where it is the key and not a part of
 * another one, or of a value.
 */
public final class KeyInLine {

	private KeyInLine() {
	}

	/**
	 * Renames a key.
	 * @param line the line
	 * @param written the path that is written, which may begin above the line
	 * @param meant the path that is meant
	 * @return the line, as it was if the key is not there
	 */
	public static String rename(String line, String written, String meant) {
		List<String> from = elements(written);
		List<String> to = elements(meant);
		int common = common(from, to);
		String key = join(from.subList(common, from.size()));
		int start = find(line, key);
		return (start == -1) ? line
				: line.substring(0, start) + join(to.subList(common, to.size())) + line.substring(start + key.length());
	}

	/** The first element of a path that is not the one that is meant. */
	public static String firstOther(String written, String meant) {
		List<String> from = elements(written);
		int first = common(from, elements(meant));
		return from.get((first > 0 && isIndex(from.get(first))) ? first - 1 : first);
	}

	private static boolean isIndex(String element) {
		return element.startsWith("[") && element.length() > 2 && Character.isDigit(element.charAt(1));
	}

	/** Where a key starts, or -1. */
	public static int find(String line, String key) {
		int start = line.indexOf(key);
		while (start != -1) {
			if (startsThere(line, start) && endsThere(line, start + key.length())) {
				return start;
			}
			start = line.indexOf(key, start + 1);
		}
		return -1;
	}

	private static boolean startsThere(String line, int start) {
		return start == 0 || " \t.{,'\"-".indexOf(line.charAt(start - 1)) != -1 && !isDashOfWord(line, start - 1);
	}

	/** A dash may start an element of a list, too. */
	private static boolean isDashOfWord(String line, int dash) {
		return line.charAt(dash) == '-' && !(dash == 2 && line.startsWith("--"));
	}

	/** A separator follows, behind quotes and blanks, or what is below the key. */
	private static boolean endsThere(String line, int end) {
		int next = end;
		while (next < line.length() && " \t'\"".indexOf(line.charAt(next)) != -1) {
			next++;
		}
		return next < line.length() && ":=.[".indexOf(line.charAt(next)) != -1;
	}

	/** The elements of a path; what stands in brackets is one of its own. */
	public static List<String> elements(String path) {
		List<String> elements = new ArrayList<>();
		int start = 0;
		boolean bracket = false;
		for (int i = 0; i < path.length(); i++) {
			char character = path.charAt(i);
			if (!bracket && (character == '.' || character == '[')) {
				add(path.substring(start, i), elements);
				start = (character == '.') ? i + 1 : i;
			}
			else if (character == ']') {
				add(path.substring(start, i + 1), elements);
				start = i + 1;
			}
			bracket = (bracket || character == '[') && character != ']';
		}
		add(path.substring(Math.min(start, path.length())), elements);
		return elements;
	}

	private static void add(String element, List<String> elements) {
		if (!element.isEmpty()) {
			elements.add(element);
		}
	}

	/** The last element of a path. */
	public static String lastElement(String path) {
		List<String> elements = elements(path);
		return elements.get(elements.size() - 1);
	}

	/** How many elements two paths start with alike, without the last one of each. */
	static int common(List<String> from, List<String> to) {
		int common = 0;
		while (common < Math.min(from.size(), to.size()) - 1 && from.get(common).equals(to.get(common))) {
			common++;
		}
		return common;
	}

	private static String join(List<String> elements) {
		return String.join(".", elements);
	}

}
