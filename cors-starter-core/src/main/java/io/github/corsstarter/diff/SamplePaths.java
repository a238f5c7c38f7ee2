package io.github.corsstarter.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Paths that patterns match, made of their texts. They are tried, so it does no harm if a
 * pattern does not match one of them.
 */
final class SamplePaths {

	/** What an expression in a pattern may be meant for, besides any name. */
	private static final List<String> FOR_EXPRESSIONS = List.of("1", "a", "0~", "2026-01-31", "en",
			"123e4567-e89b-12d3-a456-426614174000");

	/** How deep below the pattern of a subtree. */
	private static final int MAX_DEPTH = 2;

	/** Names that people do not write into patterns, those first that look best. */
	private static final List<String> NAMES = List.of("any", "some", "other", "which", "0q0", "j4x", "v9k", "3zw7");

	private static final List<String> CHARACTERS = List.of("q", "x", "j", "z", "w", "0", "9", "k", "v");

	/** Stands for any name: in no pattern, and no wildcard with text beside it fits. */
	private final String name;

	/** Stands for any character. */
	private final String character;

	SamplePaths(Collection<String> patterns) {
		List<String> segments = patterns.stream().flatMap((pattern) -> segments(pattern).stream()).toList();
		this.name = NAMES.stream()
			.filter((candidate) -> segments.stream().noneMatch((segment) -> mayMatch(segment, candidate)))
			.findFirst()
			.orElse("any-4f7c");
		this.character = CHARACTERS.stream()
			.filter((candidate) -> segments.stream().noneMatch((segment) -> segment.contains(candidate)))
			.findFirst()
			.orElse("~");
	}

	/** Whether a segment that is more than a wildcard is like a name at both ends. */
	private static boolean mayMatch(String segment, String name) {
		String start = start(segment);
		String end = end(segment);
		return !(start + end).isEmpty() && name.startsWith(start) && name.endsWith(end);
	}

	/** The text before the first wildcard. */
	private static String start(String segment) {
		int start = 0;
		while (start < segment.length() && "*?{".indexOf(segment.charAt(start)) == -1) {
			start++;
		}
		return segment.substring(0, start);
	}

	/** The text behind the last wildcard, if there is one. */
	private static String end(String segment) {
		int end = segment.length();
		while (end > 0 && "*?}".indexOf(segment.charAt(end - 1)) == -1) {
			end--;
		}
		return segment.substring(end);
	}

	/** Whether only a path of a certain form is matched, so that none may be found. */
	static boolean hasExpression(String pattern) {
		return segments(pattern).stream().anyMatch((segment) -> segment.indexOf('{') < segment.lastIndexOf(':'));
	}

	/** Paths that a pattern matches. */
	Set<String> of(String pattern) {
		return paths(segments(pattern));
	}

	/** Paths that match two patterns of which none contains the other. */
	Set<String> of(String one, String other) {
		Set<String> paths = new LinkedHashSet<>();
		List<String> some = segments(one);
		List<String> others = segments(other);
		for (List<String> both : List.of(overlay(some, others), overlay(others, some))) {
			if (!both.equals(some) && !both.equals(others)) {
				paths.addAll(paths(both));
			}
		}
		return paths;
	}

	private Set<String> paths(List<String> segments) {
		Set<String> paths = new LinkedHashSet<>();
		for (int depth = 0; depth <= MAX_DEPTH; depth++) {
			for (int choice = -1; choice < FOR_EXPRESSIONS.size(); choice++) {
				paths.add(path(segments, depth, choice));
			}
		}
		return paths;
	}

	private String path(List<String> segments, int depth, int choice) {
		List<String> names = new ArrayList<>();
		for (String segment : segments) {
			if (isSubtree(segment)) {
				IntStream.range(0, depth).forEach((i) -> names.add(this.name));
			}
			else {
				names.add(name(segment, choice));
			}
		}
		return "/" + String.join("/", names);
	}

	/** A segment without its wildcards. */
	private String name(String segment, int choice) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < segment.length(); i++) {
			char character = segment.charAt(i);
			if (character == '{') {
				int end = endOfVariable(segment, i);
				boolean expression = choice != -1 && segment.substring(i, end).indexOf(':') != -1;
				name.append(expression ? FOR_EXPRESSIONS.get(choice) : this.name);
				i = end;
			}
			else {
				name.append((character == '*') ? this.name
						: ((character == '?') ? this.character : String.valueOf(character)));
			}
		}
		return name.toString();
	}

	private static boolean isSubtree(String segment) {
		return segment.equals("**") || segment.startsWith("{*");
	}

	private static boolean isWild(String segment) {
		return segment.indexOf('*') != -1 || segment.indexOf('?') != -1 || segment.indexOf('{') != -1;
	}

	/** One pattern, its wildcards as narrow as another pattern has them there. */
	private static List<String> overlay(List<String> pattern, List<String> other) {
		List<String> both = new ArrayList<>();
		for (int i = 0; i < pattern.size(); i++) {
			String segment = pattern.get(i);
			String there = (i < other.size()) ? other.get(i) : null;
			if (isSubtree(segment) && i < other.size()) {
				both.addAll(other.subList(i, other.size()));
				return both;
			}
			if (there != null && isSubtree(there)) {
				both.addAll(pattern.subList(i, pattern.size()));
				return both;
			}
			both.add(narrower(segment, there));
		}
		return both;
	}

	private static String narrower(String segment, @Nullable String other) {
		if (other == null || !isWild(segment)) {
			return segment;
		}
		if (isWild(other) && (segment + other).indexOf('?') == -1 && (segment + other).indexOf('{') == -1) {
			return longer(start(segment), start(other)) + "*" + longer(end(segment), end(other));
		}
		return (!isWild(other) || segment.equals("*") || isVariable(segment)) ? other : segment;
	}

	private static String longer(String one, String other) {
		return (one.length() >= other.length()) ? one : other;
	}

	/** Whether a segment is any name. */
	private static boolean isVariable(String segment) {
		return segment.startsWith("{") && segment.endsWith("}") && segment.indexOf(':') == -1
				&& segment.indexOf('{', 1) == -1;
	}

	/** The parts between slashes, but for those within braces. */
	private static List<String> segments(String pattern) {
		List<String> segments = new ArrayList<>();
		int start = pattern.startsWith("/") ? 1 : 0;
		for (int i = start; i <= pattern.length(); i++) {
			if (i == pattern.length() || pattern.charAt(i) == '/') {
				segments.add(pattern.substring(start, i));
				start = i + 1;
			}
			else if (pattern.charAt(i) == '{') {
				i = endOfVariable(pattern, i);
			}
		}
		return segments;
	}

	/** Where the brace closes that opens at a place. */
	private static int endOfVariable(String text, int start) {
		int open = 0;
		for (int i = start; i < text.length(); i++) {
			open += (text.charAt(i) == '{') ? 1 : ((text.charAt(i) == '}') ? -1 : 0);
			if (open == 0) {
				return i;
			}
		}
		return text.length() - 1;
	}

}
