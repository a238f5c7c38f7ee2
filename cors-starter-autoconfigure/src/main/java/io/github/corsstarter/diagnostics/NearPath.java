package io.github.corsstarter.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * A pattern that was probably meant to govern a path.
 *
 * @param pattern the pattern as it is
 * @param corrected the pattern that governs the path, or {@code null} if the path is what
 * is wrong
 * @param rule why the pattern does not govern the path, as a sentence
 */
record NearPath(String pattern, @Nullable String corrected, String rule) {

	private static final String REST = "/**";

	/**
	 * Finds a near pattern.
	 * @param patterns the patterns of a policy
	 * @param path the path, within the context path
	 * @param contextPath the context path; empty if there is none
	 * @return the nearest pattern, or {@code null} if none is near
	 */
	static @Nullable NearPath find(List<String> patterns, String path, String contextPath) {
		return patterns.stream()
			.flatMap((pattern) -> candidates(pattern, contextPath).stream())
			.filter((candidate) -> candidate.isFor(path))
			.findFirst()
			.orElse(null);
	}

	private static List<NearPath> candidates(String pattern, String contextPath) {
		List<NearPath> candidates = new ArrayList<>();
		if (!contextPath.isEmpty() && pattern.startsWith(contextPath + "/")) {
			candidates.add(new NearPath(pattern, pattern.substring(contextPath.length()),
					"Patterns lie within the context path '" + contextPath + "'."));
		}
		if (pattern.endsWith(".*")) {
			candidates.add(new NearPath(pattern, pattern.replaceFirst("/?\\.\\*$", REST),
					"Patterns are no regular expressions: '**' stands for the rest of a path."));
		}
		else if (pattern.endsWith("/*")) {
			candidates
				.add(new NearPath(pattern, pattern + "*", "'*' stands for one segment, '**' for the rest of a path."));
		}
		else if (!pattern.endsWith(REST)) {
			candidates.add(new NearPath(pattern, pattern.replaceFirst("/$", "") + REST,
					"Without '**' at its end, a pattern stops where the path goes on."));
		}
		candidates.add(new NearPath(pattern, null, "Paths differ by case."));
		return candidates;
	}

	private boolean isFor(String path) {
		return (this.corrected != null) ? matches(this.corrected, path) : !matches(this.pattern, path)
				&& matches(this.pattern.toLowerCase(Locale.ROOT), path.toLowerCase(Locale.ROOT));
	}

	/** Whether a pattern governs a path. */
	static boolean matches(String pattern, String path) {
		try {
			return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
		}
		catch (PatternParseException ex) {
			return false;
		}
	}

}
