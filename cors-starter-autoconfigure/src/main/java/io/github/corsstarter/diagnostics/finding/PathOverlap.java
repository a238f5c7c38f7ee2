package io.github.corsstarter.diagnostics.finding;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.util.pattern.PathPattern;

/**
 * Whether any path can match two patterns. In doubt it can: nobody is told that a path is
 * never reached unless that is certain.
 */
final class PathOverlap {

	private PathOverlap() {
	}

	/** Whether any path can match two patterns, given by their segments. */
	static boolean isPossible(List<String> one, List<String> other) {
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

	/** The segments; a trailing slash is an empty one. */
	static List<String> segments(PathPattern pattern) {
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

	/** An encoded character may be any other one. */
	static boolean isLiteral(String segment) {
		for (int i = 0; i < segment.length(); i++) {
			if ("*?{%".indexOf(segment.charAt(i)) != -1) {
				return false;
			}
		}
		return true;
	}

}
