package io.github.corsstarter.registry.reader;

/**
 * The blanks around an entry that mean nothing. Others, such as a line break within a
 * column or a no-break space, stay: an entry that has them is none.
 */
final class BlankSpace {

	private BlankSpace() {
	}

	static boolean isBlank(char character) {
		return character == ' ' || character == '\t';
	}

	static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

}
