package io.github.corsstarter.diff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.diff.PathChanges.Place;
import io.github.corsstarter.diff.PolicyComparison.Pair;

/**
 * What a change of policies allows that was denied, and the other way round. Decided by
 * what the policies admit and not by their text: an origin that another entry admits as
 * well can go without any effect. The handshakes of WebSockets are not compared.
 * <p>
 * Policies are compared by name, and by path: paths are made of the patterns of both
 * sides, so that it is seen if a path moves from one policy to another. The work grows
 * with the number of entries and not with its square.
 *
 * @since 0.1.0
 */
public final class PolicyDiff {

	private final List<PolicyChange> policies;

	private final List<PathChange> paths;

	private final Effect effect;

	private final Duration cachedFor;

	private PolicyDiff(List<PolicyChange> policies, List<PathChange> paths, Duration cachedFor) {
		this.policies = policies;
		this.paths = paths;
		this.effect = paths.stream().map(PathChange::effect).reduce(Effect.NONE, Effect::and);
		this.cachedFor = cachedFor;
	}

	/**
	 * Compares policies.
	 * @param before the policies before the change
	 * @param after the policies after it
	 * @return the differences
	 */
	public static PolicyDiff of(PolicySet before, PolicySet after) {
		PolicyComparison.Cache comparisons = new PolicyComparison.Cache();
		Map<Place, String> places = PathChanges.find(before, after);
		List<PathChange> paths = new ArrayList<>();
		Duration cachedFor = Duration.ZERO;
		for (Map.Entry<Place, String> place : places.entrySet()) {
			Pair pair = place.getKey().policies();
			AccessChange access = comparisons.get(pair).access();
			PathChange change = PathChange.of(place.getKey().pattern(), place.getValue(), pair, access);
			if (change.isChange()) {
				paths.add(change);
				cachedFor = longer(cachedFor, access.effect().narrows() ? pair.before() : null);
			}
		}
		Set<Pair> pairs = new LinkedHashSet<>(places.keySet().stream().map(Place::policies).toList());
		List<PolicyChange> policies = names(before, after)
			.map((name) -> policy(name, new Pair(before.named(name), after.named(name)), pairs, comparisons,
					PolicyChange.Entries.of(before.patternsOf(name), after.patternsOf(name))))
			.filter(PolicyChange::isChange)
			.toList();
		return new PolicyDiff(policies, List.copyOf(paths), cachedFor);
	}

	private static Duration longer(Duration maxAge, @Nullable CorsPolicy policy) {
		return (policy != null && policy.maxAge().compareTo(maxAge) > 0) ? policy.maxAge() : maxAge;
	}

	private static Stream<String> names(PolicySet before, PolicySet after) {
		return Stream.of(before, after)
			.flatMap((set) -> set.entries().stream())
			.map((entry) -> entry.policy().name())
			.distinct();
	}

	private static PolicyChange policy(String name, Pair policies, Set<Pair> pairs, PolicyComparison.Cache comparisons,
			PolicyChange.Entries paths) {
		AccessChange access = pairs.stream()
			.filter((pair) -> pair.isOf(name))
			.map((pair) -> comparisons.get(pair).access())
			.reduce(AccessChange.NONE, AccessChange::and);
		return PolicyChange.of(name, policies, comparisons.get(policies), access, paths);
	}

	/**
	 * What the change does to requests, all in all.
	 * @return the effect
	 */
	public Effect effect() {
		return this.effect;
	}

	/**
	 * The policies that are new, gone or different, or whose paths are.
	 * @return the policies, those that there were first
	 */
	public List<PolicyChange> policies() {
		return this.policies;
	}

	/**
	 * The paths where the change has an effect, or that have another policy.
	 * @return the paths, most specific patterns first
	 */
	public List<PathChange> paths() {
		return this.paths;
	}

	/**
	 * Whether there is no difference at all.
	 * @return {@code true} if there is none
	 */
	public boolean isEmpty() {
		return this.policies.isEmpty() && this.paths.isEmpty();
	}

	/**
	 * Whether pages lose more than methods and headers: an origin, credentials, or a
	 * path, which goes to a policy that allows less or to none. What undoes changes by
	 * itself must not undo such a one, since it may have been made to keep somebody out.
	 * @return {@code true} if they do
	 */
	public boolean narrowsAccess() {
		return this.paths.stream().anyMatch(PathChange::narrowsAccess);
	}

	/**
	 * The paths where requests are denied that were allowed: what caches have to purge.
	 * @return the patterns, each once
	 */
	public List<String> narrowedPaths() {
		return this.paths.stream()
			.filter((path) -> path.effect().narrows())
			.map(PathChange::pattern)
			.distinct()
			.toList();
	}

	/**
	 * How long browsers may still use answers to preflights from before the change, where
	 * it narrows.
	 * @return the longest max-age of the policies before the change on these paths; zero
	 * if the change does not narrow
	 */
	public Duration cachedFor() {
		return this.cachedFor;
	}

	/**
	 * How long a browser may still use answers to preflights from before the change,
	 * where it narrows.
	 * @param browser the browser's engine
	 * @return the time, limited as the engine does it
	 */
	public Duration cachedFor(BrowserEngine browser) {
		return (this.cachedFor.compareTo(browser.maxAgeLimit()) > 0) ? browser.maxAgeLimit() : this.cachedFor;
	}

	/**
	 * The change in words, for a log.
	 * @return one line for each policy that changed, and one for each path that has
	 * another policy than before
	 */
	public List<String> lines() {
		return Stream.concat(this.policies.stream(), this.paths.stream().filter(PathChange::isMoved))
			.map(Object::toString)
			.toList();
	}

}
