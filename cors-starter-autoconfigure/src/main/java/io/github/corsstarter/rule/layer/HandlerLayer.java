package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.pattern.PathPattern;

/**
 * What annotations allow on the paths of handlers, as few policies could say it. A policy
 * has one list of methods and one of origins for all methods of a path, so what several
 * handlers of a path allow is put together.
 *
 * @since 0.1.0
 */
public final class HandlerLayer {

	private static final String TOGETHER = "Its handlers allow different things. A policy allows all of them "
			+ "together, for each method.";

	private final Map<String, Path> paths = new LinkedHashMap<>();

	/**
	 * Adds a handler that a layer lets pages call.
	 * @param pattern its paths
	 * @param allowance what they may do there
	 */
	public void add(PathPattern pattern, Allowance allowance) {
		path(pattern).add(allowance);
	}

	/**
	 * Adds a handler that no layer lets pages call.
	 * @param pattern its paths
	 */
	public void addClosed(PathPattern pattern) {
		path(pattern).closed = true;
	}

	private Path path(PathPattern pattern) {
		return this.paths.computeIfAbsent(pattern.getPatternString(), (key) -> new Path(pattern));
	}

	/**
	 * The paths of the layer.
	 * @return few patterns, and what is allowed on the paths of each
	 */
	public List<LayerPath> paths() {
		Map<List<Object>, Map<PathPattern, Allowance>> groups = new LinkedHashMap<>();
		List<List<String>> closed = new ArrayList<>();
		for (Path path : this.paths.values()) {
			if (path.allowances.isEmpty()) {
				closed.add(PathOverlap.segments(path.pattern));
			}
			else {
				Allowance together = path.together();
				// methods without a handler do no harm, those of a closed handler would
				Object methods = path.closed ? together.methods() : Names.NONE;
				groups
					.computeIfAbsent(List.of(together.withMethods(Names.NONE), methods), (key) -> new LinkedHashMap<>())
					.put(path.pattern, together);
			}
		}
		Map<Allowance, List<PathPattern>> byAllowance = new LinkedHashMap<>();
		groups.values()
			.forEach((group) -> byAllowance
				.computeIfAbsent(group.values().stream().reduce(Allowance::union).orElseThrow(),
						(key) -> new ArrayList<>())
				.addAll(group.keySet()));
		return new PathCover(closed).cover(byAllowance).stream().map(this::withOpened).toList();
	}

	/** Spring may give a path to a more specific handler than the policy's pattern. */
	private LayerPath withOpened(LayerPath layer) {
		String opened = this.paths.values()
			.stream()
			.filter((path) -> path.allowances.isEmpty() && PathSamples.covers(layer.pattern(), path.pattern))
			.map((path) -> "'" + path.pattern.getPatternString() + "'")
			.collect(Collectors.joining(", "));
		return opened.isEmpty() ? layer : new LayerPath(layer.pattern(), layer.allowance()
			.withNote("'" + layer.path() + "' also matches " + opened + ", which pages cannot call today."));
	}

	/**
	 * The handlers of a path.
	 */
	private static final class Path {

		private final PathPattern pattern;

		private final List<Allowance> allowances = new ArrayList<>();

		private boolean closed;

		Path(PathPattern pattern) {
			this.pattern = pattern;
		}

		void add(Allowance allowance) {
			this.allowances.add(allowance);
		}

		Allowance together() {
			Allowance all = this.allowances.stream().reduce(Allowance::union).orElseThrow();
			boolean same = this.allowances.stream()
				.map((allowance) -> allowance.withMethods(Names.NONE))
				.distinct()
				.count() == 1;
			return same ? all : all.withNote(TOGETHER);
		}

	}

}
