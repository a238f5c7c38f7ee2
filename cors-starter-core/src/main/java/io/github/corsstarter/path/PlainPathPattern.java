package io.github.corsstarter.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A path pattern, which matches what Spring's {@code PathPattern} of the same text does,
 * and is sorted as it is: the most specific one first. For paths without parameters and
 * encodings.
 *
 * @since 0.1.0
 */
public final class PlainPathPattern implements Comparable<PlainPathPattern> {

	private static final Comparator<PlainPathPattern> ORDER = Comparator
		.comparing((PlainPathPattern pattern) -> pattern.catchAll)
		.thenComparing((pattern) -> pattern.catchAll ? -pattern.length : 0)
		.thenComparing((pattern) -> pattern.score)
		.thenComparing((pattern) -> -pattern.length)
		.thenComparing((pattern) -> pattern.text);

	/** A document may be somebody else's: this bounds how deep a search goes. */
	private static final int MAX_LENGTH = 1000;

	private final String text;

	private final List<PathSegment> segments;

	private final boolean catchAll;

	private final int score;

	/** The length of the text, in which the name of a variable counts little. */
	private final int length;

	private PlainPathPattern(String text, List<PathSegment> segments) {
		this.text = text;
		this.segments = segments;
		this.catchAll = segments.stream().anyMatch(PathSegment::subtree);
		this.score = segments.stream().mapToInt(PathSegment::score).sum();
		this.length = segments.stream().mapToInt(PathSegment::length).sum();
	}

	/**
	 * Reads a pattern.
	 * @param text the text, such as {@code /catalog/**}
	 * @return the pattern
	 * @throws IllegalArgumentException if it is none
	 */
	public static PlainPathPattern parse(String text) {
		if (!text.startsWith("/")) {
			throw new IllegalArgumentException("A path starts with a slash");
		}
		if (text.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("A path pattern has at most " + MAX_LENGTH + " characters");
		}
		List<PathSegment> segments = new ArrayList<>();
		int start = 1;
		try {
			for (int i = 1; i <= text.length(); i++) {
				if (i == text.length() || text.charAt(i) == '/') {
					segments.add(PathSegment.parse(text.substring(start, i), i == text.length()));
					start = i + 1;
				}
				else if (text.charAt(i) == '{') {
					i = PathVariable.end(text, i) - 1;
				}
			}
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException("'" + ex.getPattern() + "' is not a regular expression", ex);
		}
		if (segments.size() > 2 && segments.subList(1, segments.size() - 1).stream().anyMatch(PathSegment::subtree)) {
			throw new IllegalArgumentException("'**' stands at the beginning or the end");
		}
		return new PlainPathPattern(text, List.copyOf(segments));
	}

	/**
	 * Whether the pattern matches a path.
	 * @param path a path without parameters and encodings
	 * @return {@code true} if it does
	 * @throws EndlessMatchException if nobody can wait for the answer
	 */
	public boolean matches(String path) {
		try {
			return path.startsWith("/") && matches(0, List.of(path.substring(1).split("/", -1)), 0);
		}
		catch (EndlessMatchException | StackOverflowError ex) {
			throw new EndlessMatchException(this.text, ex);
		}
	}

	private boolean matches(int segment, List<String> path, int position) {
		if (segment == this.segments.size()) {
			return position == path.size();
		}
		if (this.segments.get(segment).subtree()) {
			for (int next = position; next <= path.size(); next++) {
				if (matches(segment + 1, path, next)) {
					return true;
				}
			}
			return false;
		}
		return position < path.size() && this.segments.get(segment).matches(path.get(position))
				&& matches(segment + 1, path, position + 1);
	}

	@Override
	public int compareTo(PlainPathPattern other) {
		return ORDER.compare(this, other);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PlainPathPattern pattern && this.text.equals(pattern.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	/** The text of the pattern. */
	@Override
	public String toString() {
		return this.text;
	}

}
