package io.github.corsstarter.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The bounded scan of {@code Access-Control-Request-Headers}.
 * <p>
 * A browser sends the names in lower case, sorted, unique and without blanks; proxies may
 * add blanks, empty elements and line breaks between elements, so those are tolerated.
 * Blanks are spaces and tabs. Where any name is allowed the list is repeated in the
 * answer, so a list that is not malformed holds nothing but token characters, commas and
 * blanks.
 *
 * @since 0.1.0
 * @see <a href= "https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names">Fetch,
 * CORS-unsafe request-header names</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.3">RFC 9110, section
 * 5.6.3, optional whitespace</a>
 */
public final class RequestedHeaders {

	/** The longest list that is read, in characters. A longer one is malformed. */
	public static final int MAX_LENGTH = 4096;

	/** The most names that are read where any is allowed. */
	public static final int MAX_NAMES = 256;

	/** The most empty elements; a list may have some (RFC 9110, 5.6.1.2). */
	public static final int MAX_EMPTY_ELEMENTS = 16;

	private RequestedHeaders() {
	}

	/**
	 * What a list of requested header names amounts to.
	 *
	 * @since 0.1.0
	 */
	public enum Verdict {

		/** Each name is allowed. */
		ALLOWED,

		/** At least one name is not allowed. */
		NOT_ALLOWED,

		/** The list is too long, repeats allowed names, or is no list of header names. */
		MALFORMED

	}

	/**
	 * Checks a list against the allowed names, without allocating. Browsers send each
	 * name once (Fetch, CORS-unsafe request-header names), so of a list that has more
	 * names than are allowed no more is read.
	 * @param list the field value, its lines joined by commas
	 * @param allowed the names that are allowed, or {@code null} if any is
	 * @return the verdict
	 */
	public static Verdict check(String list, @Nullable AsciiNames allowed) {
		int limit = (allowed != null) ? allowed.size() : MAX_NAMES;
		return scan(list, limit, allowed, RequestedHeaders::check);
	}

	/**
	 * The names of a list that a condition refuses.
	 * @param list the field value, its lines joined by commas
	 * @param allowed the condition, asked with names in lower case
	 * @param limit the most names that are returned
	 * @return the refused names, in order; what stands behind something that is no name
	 * is not read
	 */
	public static List<String> refused(String list, Predicate<String> allowed, int limit) {
		List<String> refused = new ArrayList<>();
		scan(list, MAX_NAMES, refused, (names, text, start, end) -> {
			if (names.size() == limit || !Tokens.isToken(text, start, end)) {
				// ends the scan
				return Verdict.MALFORMED;
			}
			String name = HeaderNames.fold(text.substring(start, end));
			if (!allowed.test(name)) {
				names.add(name);
			}
			return Verdict.ALLOWED;
		});
		return refused;
	}

	/** A name that is found is a token, since only tokens are allowed. */
	private static Verdict check(@Nullable AsciiNames allowed, String list, int start, int end) {
		if (allowed != null && allowed.contains(list, start, end)) {
			return Verdict.ALLOWED;
		}
		if (!Tokens.isToken(list, start, end)) {
			return Verdict.MALFORMED;
		}
		return (allowed != null) ? Verdict.NOT_ALLOWED : Verdict.ALLOWED;
	}

	private static <C extends @Nullable Object> Verdict scan(String list, int maxNames, C context, Scan<C> scan) {
		if (list.length() > MAX_LENGTH) {
			return Verdict.MALFORMED;
		}
		Verdict verdict = Verdict.ALLOWED;
		int names = 0;
		int emptyElements = 0;
		for (int start = 0; start <= list.length();) {
			int end = endOfElement(list, start);
			int from = skipBlanks(list, start, end);
			int to = trimBlanks(list, from, end);
			if (from == to) {
				emptyElements++;
			}
			else {
				names++;
				verdict = worse(verdict, scan.check(context, list, from, to));
			}
			if (verdict == Verdict.MALFORMED || emptyElements > MAX_EMPTY_ELEMENTS) {
				return Verdict.MALFORMED;
			}
			if (names > maxNames) {
				return (verdict == Verdict.NOT_ALLOWED) ? verdict : Verdict.MALFORMED;
			}
			start = end + 1;
		}
		return verdict;
	}

	private static Verdict worse(Verdict one, Verdict other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private static int endOfElement(String list, int start) {
		int comma = list.indexOf(',', start);
		return (comma != -1) ? comma : list.length();
	}

	private static int skipBlanks(String list, int start, int end) {
		int from = start;
		while (from < end && isBlank(list.charAt(from))) {
			from++;
		}
		return from;
	}

	private static int trimBlanks(String list, int from, int end) {
		int to = end;
		while (to > from && isBlank(list.charAt(to - 1))) {
			to--;
		}
		return to;
	}

	private static boolean isBlank(char character) {
		return character == ' ' || character == '\t';
	}

	/**
	 * Sees each element of a list. The context spares implementations from capturing it,
	 * which would allocate.
	 *
	 * @param <C> the type of the context
	 */
	private interface Scan<C extends @Nullable Object> {

		Verdict check(C context, String list, int start, int end);

	}

}
