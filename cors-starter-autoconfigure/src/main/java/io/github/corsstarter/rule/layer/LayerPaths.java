package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * The paths of configurations by pattern. Spring takes the first pattern that matches,
 * policies the most specific one, so entries that no request reaches are skipped.
 *
 * @since 0.1.0
 */
public final class LayerPaths {

	private LayerPaths() {
	}

	/**
	 * Reads configurations by pattern.
	 * @param byPath the configurations in the order in which they were registered
	 * @return the paths that are reached
	 */
	public static List<LayerPath> of(Map<String, CorsConfiguration> byPath) {
		List<LayerPath> paths = new ArrayList<>();
		byPath.forEach((path, configuration) -> {
			PathPattern pattern = parse(path);
			if (pattern != null) {
				add(paths, new LayerPath(pattern, Allowance.of(configuration)));
			}
		});
		return paths;
	}

	/**
	 * Adds paths behind others.
	 * @param paths the paths that come first
	 * @param path the paths to add, unless those that are there take all of them
	 */
	public static void add(List<LayerPath> paths, LayerPath path) {
		if (!isTaken(paths, path.pattern())) {
			paths.add(path);
		}
	}

	private static boolean isTaken(List<LayerPath> paths, PathPattern pattern) {
		return paths.stream().anyMatch((path) -> PathSamples.covers(path.pattern(), pattern));
	}

	/**
	 * What is left of paths within others.
	 * @param paths the paths
	 * @param limits patterns that requests have to match as well
	 * @return the paths that both have, the narrower pattern of each two
	 */
	public static List<LayerPath> within(List<LayerPath> paths, List<PathPattern> limits) {
		List<LayerPath> within = new ArrayList<>();
		for (LayerPath path : paths) {
			for (PathPattern limit : limits) {
				if (PathSamples.covers(limit, path.pattern())) {
					add(within, path);
				}
				else if (PathSamples.covers(path.pattern(), limit)) {
					add(within, new LayerPath(limit, path.allowance()));
				}
			}
		}
		return within;
	}

	/**
	 * Parses a pattern.
	 * @param pattern the pattern
	 * @return the pattern, or {@code null} if it is one of another kind
	 */
	public static @Nullable PathPattern parse(String pattern) {
		try {
			return PathPatternParser.defaultInstance.parse(pattern.startsWith("/") ? pattern : "/" + pattern);
		}
		catch (PatternParseException ex) {
			return null;
		}
	}

}
