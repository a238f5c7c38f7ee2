package io.github.corsstarter.explainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.github.corsstarter.explain.ClientText;

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
		PathContainer parsed = parse(path);
		PathContainer lowerCase = parse(path.toLowerCase(Locale.ROOT));
		PathContainer otherSlash = parse(path.endsWith("/") ? withoutSlash(path) : path + "/");
		if (parsed == null || lowerCase == null || otherSlash == null) {
			return null;
		}
		return patterns.stream()
			.flatMap((pattern) -> Stream.concat(slash(pattern, otherSlash), candidates(pattern, contextPath).stream()))
			.filter((candidate) -> candidate.isFor(parsed, lowerCase))
			.findFirst()
			.orElse(null);
	}

	/** A slash at the end makes another path, for Spring's handlers as well. */
	private static Stream<NearPath> slash(String pattern, PathContainer otherSlash) {
		String both = withoutSlash(pattern) + REST;
		return matches(pattern, otherSlash)
				? Stream.of(new NearPath(pattern, both,
						"Only the slash at the end is different from '" + pattern + "'; '" + both + "' governs both."))
				: Stream.empty();
	}

	private static List<NearPath> candidates(String pattern, String contextPath) {
		List<NearPath> candidates = new ArrayList<>();
		if (!contextPath.isEmpty() && pattern.startsWith(contextPath + "/")) {
			candidates.add(new NearPath(pattern, pattern.substring(contextPath.length()),
					"Patterns do not include the context path '" + ClientText.sanitize(contextPath) + "'."));
		}
		if (pattern.endsWith(".*")) {
			candidates.add(new NearPath(pattern, withoutSlash(pattern.substring(0, pattern.length() - 2)) + REST,
					"Patterns are not regular expressions: '**' matches the rest of a path."));
		}
		else if (pattern.endsWith("/*")) {
			candidates
				.add(new NearPath(pattern, pattern + "*", "'*' matches one segment, '**' matches the rest of a path."));
		}
		else if (!pattern.endsWith(REST)) {
			candidates.add(new NearPath(pattern, withoutSlash(pattern) + REST,
					"Without '**' at its end, a pattern does not match longer paths."));
		}
		candidates.add(new NearPath(pattern, null, "Paths are case-sensitive."));
		return candidates;
	}

	private static String withoutSlash(String text) {
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}

	private boolean isFor(PathContainer path, PathContainer lowerCase) {
		return (this.corrected != null) ? matches(this.corrected, path)
				: !matches(this.pattern, path) && matches(this.pattern.toLowerCase(Locale.ROOT), lowerCase);
	}

	/** Whether a pattern of the configuration governs a path. */
	private static boolean matches(String pattern, PathContainer path) {
		try {
			return PathPatternParser.defaultInstance.parse(pattern).matches(path);
		}
		catch (PatternParseException ex) {
			return false;
		}
	}

	/** A path of a client, or {@code null} if it cannot be decoded. */
	private static @Nullable PathContainer parse(String path) {
		try {
			return PathContainer.parsePath(path);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
