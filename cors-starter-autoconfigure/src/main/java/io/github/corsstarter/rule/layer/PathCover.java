package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Few patterns for the paths of many handlers. A pattern takes no path in that belongs to
 * a handler of the application to which no layer lets pages in.
 */
final class PathCover {

	/** From this number on a pattern for everything is better than a list. */
	private static final int MANY = 5;

	private static final String REST = "/**";

	private final List<List<String>> closed;

	private final Set<String> taken = new HashSet<>();

	/**
	 * Creates a cover.
	 * @param closed the segments of the paths that stay as they are
	 */
	PathCover(List<List<String>> closed) {
		this.closed = closed;
	}

	/** The patterns of each group; the largest group has the first choice. */
	List<LayerPath> cover(Map<Allowance, List<PathPattern>> groups) {
		List<LayerPath> covered = new ArrayList<>();
		List<List<String>> larger = new ArrayList<>();
		groups.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((group) -> -group.getValue().size()))
			.forEach((group) -> {
				patterns(group.getValue(), larger)
					.forEach((pattern) -> covered.add(new LayerPath(pattern, group.getKey())));
				group.getValue().stream().map(PathOverlap::segments).forEach(larger::add);
			});
		return covered;
	}

	private List<PathPattern> patterns(List<PathPattern> exact, List<List<String>> others) {
		List<PathPattern> patterns = below("", 0, exact, others);
		return (patterns.size() >= MANY && mayTake("", others)) ? List.of(take("")) : patterns;
	}

	/** Of paths that start alike, one pattern, or those of each longer start. */
	private List<PathPattern> below(String start, int depth, List<PathPattern> exact, List<List<String>> others) {
		if (exact.size() == 1) {
			return exact;
		}
		if (depth > 0 && mayTake(start, others)) {
			return List.of(take(start));
		}
		List<PathPattern> patterns = new ArrayList<>();
		Map<String, List<PathPattern>> longer = new LinkedHashMap<>();
		for (PathPattern pattern : exact) {
			List<String> segments = PathOverlap.segments(pattern);
			boolean goesOn = segments.size() > depth && !segments.get(depth).isEmpty()
					&& PathOverlap.isLiteral(segments.get(depth));
			if (goesOn) {
				longer.computeIfAbsent(segments.get(depth), (key) -> new ArrayList<>()).add(pattern);
			}
			else {
				patterns.add(pattern);
			}
		}
		longer.forEach((segment, some) -> patterns.addAll(below(start + "/" + segment, depth + 1, some, others)));
		return patterns;
	}

	private boolean mayTake(String start, List<List<String>> others) {
		List<String> segments = PathOverlap.segments(parse(start + REST));
		return !this.taken.contains(start)
				&& this.closed.stream().noneMatch((path) -> PathOverlap.isPossible(segments, path))
				&& others.stream().noneMatch((path) -> PathOverlap.isPossible(segments, path));
	}

	private PathPattern take(String start) {
		this.taken.add(start);
		return parse(start + REST);
	}

	private static PathPattern parse(String pattern) {
		return PathPatternParser.defaultInstance.parse(pattern);
	}

}
