package io.github.corsstarter.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.diff.AccessChange;
import io.github.corsstarter.diff.AccessChange.Witness;
import io.github.corsstarter.diff.PathChange;
import io.github.corsstarter.diff.PolicyDiff;
import io.github.corsstarter.diff.PolicySet;
import io.github.corsstarter.http.KebabCase;

/**
 * What a change does to the requests of one environment.
 *
 * @param name the name of the environment
 * @param change whether the environment is new, gone or different
 * @param before the version before the change, or {@code null} if nobody knows
 * @param after the version after the change, or {@code null} if nobody knows
 * @param diff the differences of its policies
 * @since 0.1.0
 */
public record EnvironmentDiff(String name, Change change, @Nullable String before, @Nullable String after,
		PolicyDiff diff) {

	static EnvironmentDiff of(String name, @Nullable EnvironmentPolicies before, @Nullable EnvironmentPolicies after) {
		Change change = (after != null) ? Change.CHANGED : Change.REMOVED;
		return new EnvironmentDiff(name, (before != null) ? change : Change.ADDED, version(before), version(after),
				PolicyDiff.of(policySet(before), policySet(after)));
	}

	private static @Nullable String version(@Nullable EnvironmentPolicies environment) {
		return (environment != null) ? environment.version() : null;
	}

	private static PolicySet policySet(@Nullable EnvironmentPolicies environment) {
		return (environment != null) ? environment.policySet() : PolicySet.none();
	}

	/**
	 * Whether the versions are known and differ.
	 * @return {@code true} if they do
	 */
	public boolean hasOtherVersion() {
		return this.before != null && this.after != null && !this.before.equals(this.after);
	}

	/** Whether anything at all is different. */
	boolean isChange() {
		return this.change != Change.CHANGED || !this.diff.isEmpty();
	}

	/**
	 * Requests that are allowed and were denied, each with a path for which that is so.
	 * @return one path for each request
	 */
	public Map<Witness, String> newlyAllowed() {
		return witnesses(AccessChange::newlyAllowed);
	}

	/**
	 * Requests that are denied and were allowed, each with a path for which that is so.
	 * @return one path for each request
	 */
	public Map<Witness, String> newlyDenied() {
		return witnesses(AccessChange::newlyDenied);
	}

	private Map<Witness, String> witnesses(Function<AccessChange, List<Witness>> side) {
		Map<Witness, String> witnesses = new LinkedHashMap<>();
		for (PathChange path : this.diff.paths()) {
			side.apply(path.access()).forEach((witness) -> witnesses.putIfAbsent(witness, path.path()));
		}
		return witnesses;
	}

	/**
	 * How an environment differs.
	 *
	 * @since 0.1.0
	 */
	public enum Change {

		/** There was no such environment. */
		ADDED,

		/** There is no such environment any more. */
		REMOVED,

		/** Its policies differ. */
		CHANGED;

		/**
		 * The change as reports show it.
		 * @return the name in lower case
		 */
		public String id() {
			return KebabCase.of(this);
		}

	}

}
