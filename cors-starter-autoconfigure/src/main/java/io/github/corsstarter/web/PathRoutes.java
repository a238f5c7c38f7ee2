package io.github.corsstarter.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the most specific pattern that matches a path. Most patterns name a subtree, such
 * as {@code /catalog/**}, and most paths are plain; those are compared as text, since to
 * parse a path takes longer than to decide a request.
 */
final class PathRoutes {

	private static final Pattern SUBTREE = Pattern.compile("((?:/[\\w.~-]+)*)/\\*\\*");

	private final List<Route> routes;

	/**
	 * Creates routes.
	 * @param policies the policies, the most specific pattern first
	 */
	PathRoutes(List<PathPolicy> policies) {
		this.routes = policies.stream().map(Route::of).toList();
	}

	/**
	 * Finds the first route that matches and fulfils a condition.
	 * @param path a path as it was sent
	 * @param condition the condition
	 * @return the policy of the route, or {@code null} if there is none
	 */
	@Nullable PathPolicy find(String path, Predicate<PathPattern> condition) {
		boolean plain = ServerPath.isPlain(path);
		PathContainer parsed = plain ? null : ServerPath.parse(path);
		if (!plain && parsed == null) {
			return null;
		}
		for (Route route : this.routes) {
			boolean matches;
			if (plain && route.subtree != null) {
				matches = Subtree.isBelow(route.subtree, path);
			}
			else {
				parsed = (parsed != null) ? parsed : PathContainer.parsePath(path);
				matches = route.policy.pattern().matches(parsed);
			}
			if (matches && condition.test(route.policy.pattern())) {
				return route.policy;
			}
		}
		return null;
	}

	/**
	 * A pattern, and the literal path above the subtree that it names, if it is such a
	 * pattern.
	 *
	 * @param policy the policy and its pattern
	 * @param subtree the path, empty for the root, or {@code null}
	 */
	private record Route(PathPolicy policy, @Nullable String subtree) {

		static Route of(PathPolicy policy) {
			Matcher pattern = SUBTREE.matcher(policy.pattern().getPatternString());
			return new Route(policy, pattern.matches() ? pattern.group(1) : null);
		}

	}

}
