package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Regular expressions that PCRE and RE2 read alike. A backslash stands only before
 * punctuation, so that no server's own escapes touch it.
 */
final class Regex {

	/**
	 * A method: a token of RFC 9110, but for the backtick, which some server quotes with.
	 */
	static final String TOKEN = "[!\\x23%&\\x27*+.^_|~0-9A-Za-z-]+";

	private static final String BLANKS = "[ \\x09]*";

	private static final String SPECIAL = ".*+?()[]{}|^$\\";

	private Regex() {
	}

	static String quote(String text) {
		StringBuilder quoted = new StringBuilder(text.length() + 8);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (SPECIAL.indexOf(character) != -1) {
				quoted.append('\\');
			}
			quoted.append(character);
		}
		return quoted.toString();
	}

	/** One of several texts; of none, what no method, name or origin is. */
	static String oneOf(List<String> texts) {
		if (texts.isEmpty()) {
			return "/";
		}
		String all = texts.stream().map(Regex::quote).collect(Collectors.joining("|"));
		return (texts.size() == 1) ? all : "(" + all + ")";
	}

	/**
	 * A list of some of several names, with blanks and empty elements as RFC 9110,
	 * section 5.6.1, lets them be. To be read without regard to case, and not empty.
	 */
	static String listOf(List<String> names) {
		String separators = "[ \\x09,]*";
		if (names.isEmpty()) {
			return separators;
		}
		return separators + "(" + oneOf(names) + BLANKS + "(,[ \\x09,]*|$))*";
	}

	/** A list of any names. */
	static String listOfTokens() {
		return "[!\\x23%&\\x27*+.^_|~0-9A-Za-z, \\x09-]*";
	}

}
