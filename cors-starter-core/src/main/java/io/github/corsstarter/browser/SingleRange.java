package io.github.corsstarter.browser;

/**
 * A {@code Range} of one part, without whitespace.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#simple-range-header-value">Fetch, parse a
 * single range header value</a>
 */
final class SingleRange {

	private static final String UNIT = "bytes=";

	private SingleRange() {
	}

	/**
	 * Whether a value is a single range that says where it starts: {@code bytes=-500} is
	 * a range, but browsers have never sent it by themselves.
	 */
	static boolean hasStart(String value) {
		int dash = value.indexOf('-');
		if (!value.startsWith(UNIT) || dash <= UNIT.length()) {
			return false;
		}
		String start = value.substring(UNIT.length(), dash);
		String end = value.substring(dash + 1);
		return isNumber(start) && isNumber(end) && (end.isEmpty() || compare(start, end) <= 0);
	}

	private static boolean isNumber(String text) {
		return text.chars().allMatch((character) -> character >= '0' && character <= '9');
	}

	/** Numbers of any length: without its leading zeros the longer one is greater. */
	private static int compare(String one, String other) {
		String first = withoutZeros(one);
		String second = withoutZeros(other);
		return (first.length() != second.length()) ? Integer.compare(first.length(), second.length())
				: first.compareTo(second);
	}

	private static String withoutZeros(String number) {
		int start = 0;
		while (start < number.length() && number.charAt(start) == '0') {
			start++;
		}
		return number.substring(start);
	}

}
