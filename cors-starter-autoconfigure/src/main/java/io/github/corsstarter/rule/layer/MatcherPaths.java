package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The paths that a matcher of Spring Security is for, on either stack.
 *
 * @since 0.1.0
 */
public final class MatcherPaths {

	private static final String ONLY_SOME = "The chain of Spring Security is for some of the requests to these "
			+ "paths only. A policy is for all of them.";

	private MatcherPaths() {
	}

	/**
	 * What is left of the paths of a layer that only a matcher lets requests reach.
	 * @param paths the paths of the layer, or {@code null} if they cannot be read
	 * @param matcher the matcher
	 * @param all whether it matches every request
	 * @return the paths that both have
	 */
	public static @Nullable List<LayerPath> within(@Nullable List<LayerPath> paths, @Nullable Object matcher,
			boolean all) {
		if (paths == null || all) {
			return paths;
		}
		List<PathPattern> limits = new ArrayList<>();
		if (matcher == null || !read(matcher, limits)) {
			return paths.stream()
				.map((path) -> new LayerPath(path.pattern(), path.allowance().withNote(ONLY_SOME)))
				.toList();
		}
		return LayerPaths.within(paths, limits);
	}

	private static boolean read(Object matcher, List<PathPattern> limits) {
		for (String several : List.of("requestMatchers", "matchers")) {
			List<?> matchers = SourceReader.field(matcher, several, List.class);
			if (matchers != null) {
				// any of them; all of them is another class, which is for even fewer
				// requests
				return matchers.stream().allMatch((one) -> read(one, limits));
			}
		}
		Object written = SourceReader.field(matcher, "pattern", Object.class);
		PathPattern pattern = (written instanceof PathPattern parsed) ? parsed
				: (written instanceof String text) ? LayerPaths.parse(text) : null;
		return pattern != null && limits.add(pattern);
	}

}
