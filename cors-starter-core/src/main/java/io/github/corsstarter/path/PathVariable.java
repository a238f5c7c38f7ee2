package io.github.corsstarter.path;

/**
 * A variable of a path pattern.
 *
 * @param nameLength the length of its name
 * @param expression what it matches
 * @param end where it ends in the text of the segment
 */
record PathVariable(int nameLength, String expression, int end) {

	static PathVariable parse(String segment, int start) {
		int end = end(segment, start);
		String variable = segment.substring(start + 1, Math.max(end - 1, start + 1));
		int colon = variable.indexOf(':');
		return (colon != -1) ? new PathVariable(colon, variable.substring(colon + 1), end)
				: new PathVariable(variable.length(), ".*", end);
	}

	/**
	 * Behind the brace that closes what opens at a place; a regular expression may hold
	 * braces and escaped ones.
	 */
	static int end(String text, int start) {
		int depth = 0;
		for (int i = start; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '\\' -> i++;
				case '{' -> depth++;
				case '}' -> depth--;
				default -> {
					// part of the name or of the expression
				}
			}
			if (depth == 0) {
				return i + 1;
			}
		}
		throw new IllegalArgumentException("A brace is not closed");
	}

}
