package io.github.corsstarter.explain.browser;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Range} of one part, without whitespace.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#simple-range-header-value">Fetch, parse a
 * single range header value</a>
 */
final class SingleRange {

	private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]*)");

	private SingleRange() {
	}

	/**
	 * Whether a value is a single range that says where it starts: {@code bytes=-500} is
	 * a range, but browsers have never sent it by themselves.
	 */
	static boolean hasStart(String value) {
		Matcher range = RANGE.matcher(value);
		return range.matches() && (range.group(2).isEmpty()
				|| new BigInteger(range.group(1)).compareTo(new BigInteger(range.group(2))) <= 0);
	}

}
