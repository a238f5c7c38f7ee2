package io.github.corsstarter.web;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.web.RouteTable.Route;

/**
 * Finds the most specific pattern that matches a path. Most patterns start with literal
 * segments, such as {@code /catalog/**}: of however many there are, only those are looked
 * at with whose literal segments the path starts. Most patterns name a subtree, and most
 * paths are plain; those are compared as text, since to parse a path takes longer than to
 * decide a request.
 */
final class PathRoutes {

	/** As many patterns are compared one by one in less time than a table takes. */
	private static final int FEW = 4;

	private final RouteTable table;

	/**
	 * Creates routes.
	 * @param policies the policies, the most specific pattern first
	 */
	PathRoutes(List<PathPolicy> policies) {
		this.table = RouteTable.of(policies);
	}

	/**
	 * Finds the first route that matches and fulfils a condition.
	 * @param path a path as it was sent
	 * @param plain whether it {@linkplain ServerPath#isPlain(String) is plain}
	 * @param condition the condition
	 * @return the policy of the route, or {@code null} if there is none
	 */
	@Nullable PathPolicy find(String path, boolean plain, Predicate<PathPattern> condition) {
		PathContainer parsed = plain ? null : ServerPath.parse(path);
		if (!plain && parsed == null) {
			return null;
		}
		Route found = (this.table.all().length <= FEW) ? findOneByOne(path, parsed, condition)
				: (parsed != null) ? findParsed(parsed, condition, RouteTable.LAST) : findPlain(path, condition);
		return (found != null) ? found.policy() : null;
	}

	private @Nullable Route findOneByOne(String path, @Nullable PathContainer known, Predicate<PathPattern> condition) {
		PathContainer parsed = known;
		for (Route route : this.table.all()) {
			boolean matches;
			if (known == null && route.isSubtree()) {
				matches = route.isSubtreeOf(path);
			}
			else {
				parsed = (parsed != null) ? parsed : PathContainer.parsePath(path);
				matches = route.pattern().matches(parsed);
			}
			if (matches && condition.test(route.pattern())) {
				return route;
			}
		}
		return null;
	}

	/** A plain path is parsed only if a pattern that is no subtree may come first. */
	private @Nullable Route findPlain(String path, Predicate<PathPattern> condition) {
		Route subtree = null;
		int pattern = RouteTable.LAST;
		int hash = RouteTable.ROOT;
		int end = 0;
		for (int depth = 0; depth <= this.table.depth(); depth++) {
			for (Route route : this.table.below(hash)) {
				if (!route.isSubtree()) {
					pattern = Math.min(pattern, route.order());
				}
				else if (route.isSubtreeOf(path) && (subtree == null || route.order() < subtree.order())
						&& condition.test(route.pattern())) {
					subtree = route;
				}
			}
			if (end == path.length()) {
				break;
			}
			int start = end + 1;
			end = endOfSegment(path, start);
			hash = RouteTable.hash(hash, path, start, end);
		}
		int limit = (subtree != null) ? subtree.order() : RouteTable.LAST;
		Route before = (pattern < limit) ? findParsed(PathContainer.parsePath(path), condition, limit) : null;
		return (before != null) ? before : subtree;
	}

	private static int endOfSegment(String path, int start) {
		int end = path.indexOf('/', start);
		return (end != -1) ? end : path.length();
	}

	/** The first pattern before a limit that matches a path. */
	private @Nullable Route findParsed(PathContainer path, Predicate<PathPattern> condition, int limit) {
		Route best = null;
		int hash = RouteTable.ROOT;
		for (int depth = 0; depth <= this.table.depth(); depth++) {
			for (Route route : this.table.below(hash)) {
				if (route.order() < ((best != null) ? best.order() : limit) && route.pattern().matches(path)
						&& condition.test(route.pattern())) {
					best = route;
				}
			}
			String segment = segment(path.elements(), depth);
			if (segment == null) {
				break;
			}
			hash = RouteTable.hash(hash, segment, 0, segment.length());
		}
		return best;
	}

	/** The next segment as patterns see it, unless two slashes stand there. */
	private static @Nullable String segment(List<PathContainer.Element> elements, int depth) {
		int slash = 2 * depth;
		boolean there = slash + 1 < elements.size() && elements.get(slash) instanceof PathContainer.Separator;
		return (there && elements.get(slash + 1) instanceof PathContainer.PathSegment segment) ? segment.valueToMatch()
				: null;
	}

}
