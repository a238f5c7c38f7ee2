package io.github.corsstarter.path;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A segment of a path pattern, with the slash in front of it.
 *
 * @param subtree whether it stands for any number of segments
 * @param score how much it leaves open: variables count one, wildcards a hundred
 * @param length the length of its text and of the slash
 * @param text matches a segment of a path
 */
record PathSegment(boolean subtree, int score, int length, Predicate<String> text) {

	private static final int WILDCARD = 100;

	/** Each one more makes the longest search longer by the length of a segment. */
	private static final int MAX_WILDCARDS = 3;

	static PathSegment parse(String segment, boolean last) {
		if (segment.equals("**") || (segment.startsWith("{*") && segment.endsWith("}"))) {
			return new PathSegment(true, 0, 1, (text) -> true);
		}
		if (segment.equals("*")) {
			return new PathSegment(false, WILDCARD, 2, (text) -> last || !text.isEmpty());
		}
		if (segment.indexOf('{') == -1 && segment.indexOf('*') == -1) {
			return literal(segment);
		}
		return expression(segment);
	}

	/** A question mark is any character. */
	private static PathSegment literal(String segment) {
		return new PathSegment(false, 0, segment.length() + 1, (text) -> {
			boolean matches = text.length() == segment.length();
			for (int i = 0; matches && i < segment.length(); i++) {
				matches = segment.charAt(i) == '?' || segment.charAt(i) == text.charAt(i);
			}
			return matches;
		});
	}

	/** Variables and wildcards, with text around them. */
	private static PathSegment expression(String segment) {
		StringBuilder expression = new StringBuilder();
		int score = 0;
		int length = 1;
		int next;
		for (int i = 0; i < segment.length(); i = next) {
			if (segment.charAt(i) == '{') {
				PathVariable variable = PathVariable.parse(segment, i);
				next = variable.end();
				boolean alone = next - i == segment.length();
				expression.append("(?:").append(variable.expression()).append(')');
				score++;
				length += alone ? 1 : next - i - variable.nameLength() - 1;
			}
			else {
				next = i + 1;
				expression.append(quoted(segment.charAt(i)));
				score += isWildcard(segment, i) ? WILDCARD : 0;
				length++;
			}
		}
		if (score >= (MAX_WILDCARDS + 1) * WILDCARD) {
			throw new IllegalArgumentException("A segment has at most three wildcards");
		}
		Pattern regex = Pattern.compile(expression.toString(), Pattern.DOTALL);
		return new PathSegment(false, score, length,
				(text) -> !text.isEmpty() && regex.matcher(new BoundedText(text)).matches());
	}

	private static String quoted(char character) {
		return switch (character) {
			case '*' -> ".*";
			case '?' -> ".";
			default -> Pattern.quote(String.valueOf(character));
		};
	}

	/** Spring does not count the one of {@code .*}. */
	private static boolean isWildcard(String segment, int index) {
		return segment.charAt(index) == '*' && (index == 0 || segment.charAt(index - 1) != '.');
	}

	boolean matches(String segment) {
		return this.text.test(segment);
	}

}
