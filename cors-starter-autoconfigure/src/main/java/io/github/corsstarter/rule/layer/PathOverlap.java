package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.util.pattern.PathPattern;

/**
 * Whether any path can match two patterns. In doubt it can: nobody is told that a path is
 * never reached unless that is certain.
 *
 * @since 0.1.0
 */
public final class PathOverlap {

	private PathOverlap() {
	}

	/**
	 * Whether any path can match two patterns.
	 * @param one the segments of one of them
	 * @param other the segments of the other one
	 * @return {@code false} if none can
	 */
	public static boolean isPossible(List<String> one, List<String> other) {
		return isPossible(one, 0, other, 0);
	}

	private static boolean isPossible(List<String> one, int i, List<String> other, int j) {
		if (i < one.size() && isMany(one.get(i))) {
			return isPossible(one, i + 1, other, j) || (j < other.size() && isPossible(one, i, other, j + 1));
		}
		if (j < other.size() && isMany(other.get(j))) {
			return isPossible(other, j, one, i);
		}
		if (i == one.size() || j == other.size()) {
			return i == one.size() && j == other.size();
		}
		return isPossible(one.get(i), other.get(j)) && isPossible(one, i + 1, other, j + 1);
	}

	private static boolean isPossible(String one, String other) {
		return !isLiteral(one) || !isLiteral(other) || one.equalsIgnoreCase(other);
	}

	/**
	 * The segments of a pattern.
	 * @param pattern the pattern
	 * @return the segments; a trailing slash is an empty one
	 */
	public static List<String> segments(PathPattern pattern) {
		String text = pattern.getPatternString();
		List<String> segments = new ArrayList<>();
		int start = text.startsWith("/") ? 1 : 0;
		for (int i = start; i < text.length(); i++) {
			if (text.charAt(i) == '{') {
				i = PathSamples.endOfVariable(text, i);
			}
			else if (text.charAt(i) == '/') {
				segments.add(text.substring(start, i));
				start = i + 1;
			}
		}
		segments.add(text.substring(start));
		return segments;
	}

	private static boolean isMany(String segment) {
		return segment.equals("**") || segment.startsWith("{*");
	}

	/**
	 * Whether a segment is the same in all paths.
	 * @param segment a segment of a pattern
	 * @return {@code true} if it is; an encoded character may be any other one
	 */
	public static boolean isLiteral(String segment) {
		for (int i = 0; i < segment.length(); i++) {
			if ("*?{%".indexOf(segment.charAt(i)) != -1) {
				return false;
			}
		}
		return true;
	}

}
