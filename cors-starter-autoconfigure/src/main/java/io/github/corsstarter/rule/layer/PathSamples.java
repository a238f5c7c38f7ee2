package io.github.corsstarter.rule.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Paths that match a pattern. What is found out about a sample is true of at least one
 * path of the pattern, and that is all that findings claim.
 *
 * @since 0.1.0
 */
public final class PathSamples {

	/** What stands for wildcards: a word that is no other path, and a number. */
	private static final List<String> FILLERS = List.of("~x", "1");

	private PathSamples() {
	}

	/**
	 * A path that a pattern matches.
	 * @param pattern the pattern
	 * @return the path, or {@code null} if none was found
	 */
	public static @Nullable String of(PathPattern pattern) {
		String text = pattern.getPatternString();
		if (!pattern.hasPatternSyntax()) {
			return text;
		}
		for (String filler : FILLERS) {
			String path = fill(text, filler);
			if (pattern.matches(PathContainer.parsePath(path))) {
				return path;
			}
		}
		return null;
	}

	/**
	 * Whether a pattern matches whatever another one does, as far as samples tell.
	 * @param wide the pattern that may match more
	 * @param narrow the pattern that may match less
	 * @return {@code true} if it matches the samples of the other one, at any depth
	 */
	static boolean covers(PathPattern wide, PathPattern narrow) {
		String sample = of(narrow);
		if (wide.equals(narrow) || sample == null) {
			return wide.equals(narrow);
		}
		String deeper = sample + "/" + FILLERS.get(0) + "/" + FILLERS.get(1);
		return wide.matches(PathContainer.parsePath(sample))
				&& (wide.matches(PathContainer.parsePath(deeper)) || !narrow.matches(PathContainer.parsePath(deeper)));
	}

	private static String fill(String pattern, String filler) {
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < pattern.length(); i++) {
			switch (pattern.charAt(i)) {
				case '{' -> {
					i = endOfVariable(pattern, i);
					path.append(filler);
				}
				case '*' -> {
					i += pattern.startsWith("**", i) ? 1 : 0;
					path.append(filler);
				}
				case '?' -> path.append('1');
				default -> path.append(pattern.charAt(i));
			}
		}
		return path.toString();
	}

	/** Where the braces close that open; a regular expression may hold others. */
	static int endOfVariable(String pattern, int start) {
		int depth = 0;
		for (int i = start; i < pattern.length(); i++) {
			if (pattern.charAt(i) == '{') {
				depth++;
			}
			else if (pattern.charAt(i) == '}' && --depth == 0) {
				return i;
			}
		}
		return pattern.length();
	}

}
