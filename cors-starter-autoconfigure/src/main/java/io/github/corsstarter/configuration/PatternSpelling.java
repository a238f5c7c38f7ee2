package io.github.corsstarter.configuration;

/**
 * What a path pattern means, without the names of its variables. They do not tell
 * patterns apart: if {@code /api/{a}} and {@code /api/{b}} belonged to two policies, the
 * alphabet would choose between them. What differs in its regular expressions, in case or
 * by a trailing slash is another pattern, and {@code *} is less specific than a variable.
 */
final class PatternSpelling {

	/** Spring's {@code {*rest}} matches what {@code **} does. */
	private static final String THE_REST = "**";

	private PatternSpelling() {
	}

	/** The pattern with variables that have no name. */
	static String withoutNames(String pattern) {
		StringBuilder spelling = new StringBuilder();
		int start = 0;
		for (int open = pattern.indexOf('{'); open != -1; open = pattern.indexOf('{', start)) {
			int close = endOfVariable(pattern, open);
			spelling.append(pattern, start, open).append(withoutName(pattern.substring(open + 1, close)));
			start = Math.min(close + 1, pattern.length());
		}
		return spelling.append(pattern, start, pattern.length()).toString();
	}

	private static String withoutName(String variable) {
		if (variable.startsWith("*")) {
			return THE_REST;
		}
		int colon = variable.indexOf(':');
		return (colon != -1) ? "{" + variable.substring(colon) + "}" : "{}";
	}

	/** Where a variable ends; its regular expression may hold braces and escaped ones. */
	private static int endOfVariable(String pattern, int open) {
		int depth = 0;
		for (int i = open; i < pattern.length(); i++) {
			switch (pattern.charAt(i)) {
				case '\\' -> i++;
				case '{' -> depth++;
				case '}' -> depth--;
				default -> {
					// part of the name or of the expression
				}
			}
			if (depth == 0) {
				return i;
			}
		}
		return pattern.length();
	}

}
