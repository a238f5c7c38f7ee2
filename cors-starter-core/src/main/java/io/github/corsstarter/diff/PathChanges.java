package io.github.corsstarter.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diff.PolicyComparison.Pair;

/**
 * Which policy governs which paths before and after a change, found with sample paths.
 */
final class PathChanges {

	private final PolicySet before;

	private final PolicySet after;

	private final SamplePaths samples;

	/** The first path of each pattern with its policies. */
	private final Map<Place, String> paths = new LinkedHashMap<>();

	private final Set<Pair> pairs = new LinkedHashSet<>();

	private PathChanges(PolicySet before, PolicySet after, Set<String> patterns) {
		this.before = before;
		this.after = after;
		this.samples = new SamplePaths(patterns);
	}

	/**
	 * Finds all places: a pattern and the policies of its paths.
	 * @param before the policies before the change
	 * @param after the policies after it
	 * @return the places, each with one of its paths
	 */
	static Map<Place, String> find(PolicySet before, PolicySet after) {
		Set<String> patterns = new LinkedHashSet<>();
		Stream.of(after, before)
			.flatMap((set) -> set.entries().stream())
			.forEach((entry) -> patterns.add(entry.pattern()));
		PathChanges changes = new PathChanges(before, after, patterns);
		patterns.forEach(changes::add);
		changes.addOverlays();
		return changes.paths;
	}

	private void add(String pattern) {
		CorsPolicy ownBefore = this.before.ofPattern(pattern);
		CorsPolicy ownAfter = this.after.ofPattern(pattern);
		List<String> paths = new ArrayList<>(this.samples.of(pattern));
		int known = this.paths.size();
		for (String path : paths) {
			Pair pair = pair(path);
			if (isOwn(ownBefore, pair.before()) || isOwn(ownAfter, pair.after())) {
				add(pattern, path, pair);
			}
		}
		if (this.paths.size() == known && SamplePaths.hasExpression(pattern)) {
			// no path was found, which does not mean that there is none
			Pair pair = pair(paths.get(0));
			add(pattern, pattern, new Pair((ownBefore != null) ? ownBefore : pair.before(),
					(ownAfter != null) ? ownAfter : pair.after()));
		}
	}

	private static boolean isOwn(@Nullable CorsPolicy own, @Nullable CorsPolicy found) {
		return own != null && own == found;
	}

	/** Where patterns cross, as do {@code /a/*} and {@code /*}{@code /b}. */
	private void addOverlays() {
		for (PolicySet.Entry one : this.before.entries()) {
			for (PolicySet.Entry other : this.after.entries()) {
				for (String path : this.samples.of(one.pattern(), other.pattern())) {
					Pair pair = pair(path);
					if (!this.pairs.contains(pair)) {
						add(path, path, pair);
					}
				}
			}
		}
	}

	private Pair pair(String path) {
		return new Pair(this.before.find(path), this.after.find(path));
	}

	private void add(String pattern, String path, Pair pair) {
		this.pairs.add(pair);
		this.paths.putIfAbsent(new Place(pattern, pair), path);
	}

	/**
	 * Paths with the same policies.
	 *
	 * @param pattern what they have in common
	 * @param policies the policy before the change and the one after it
	 */
	record Place(String pattern, Pair policies) {
	}

}
