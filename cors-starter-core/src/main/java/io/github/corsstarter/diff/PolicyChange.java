package io.github.corsstarter.diff;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.diff.PolicyComparison.Pair;

/**
 * How a policy differs from the one of its name before the change. The lists compare what
 * was written; the access compares requests, on all paths that the policy governs before
 * or after the change.
 *
 * @param name the name of the policy
 * @param access what the change does to requests
 * @param origins the origins and origin patterns, and {@code source:} with the name of
 * each source
 * @param methods the methods
 * @param headers the request headers
 * @param exposedHeaders the response headers that pages may read
 * @param credentials whether credentials are allowed
 * @param maxAge how long browsers may cache the answer to a preflight
 * @param onDenied how a denied request is handled
 * @param preflightStatus the status of the answer to an allowed preflight
 * @param paths the path patterns
 * @since 0.1.0
 */
public record PolicyChange(String name, AccessChange access, Entries origins, Entries methods, Entries headers,
		Entries exposedHeaders, Value<Boolean> credentials, Value<Duration> maxAge, Value<OnDenied> onDenied,
		Value<Integer> preflightStatus, Entries paths) {

	/** How many entries of a list are kept; totals count all. */
	public static final int MAX_ENTRIES = 100;

	static PolicyChange of(String name, Pair policies, PolicyComparison comparison, AccessChange access,
			Entries paths) {
		OriginDifference added = comparison.added();
		OriginDifference removed = comparison.removed();
		return new PolicyChange(name, access,
				new Entries(added.entries(), added.total(), removed.entries(), removed.total()),
				Entries.of(policies, CorsPolicy::allowedMethods), Entries.of(policies, CorsPolicy::allowedHeaders),
				Entries.of(policies, CorsPolicy::exposedHeaders), Value.of(policies, CorsPolicy::allowsCredentials),
				Value.of(policies, CorsPolicy::maxAge), Value.of(policies, (policy) -> policy.spec().onDenied()),
				Value.of(policies, (policy) -> policy.spec().preflightStatus()), paths);
	}

	/**
	 * What the change does to the requests of the policy's paths.
	 * @return the effect
	 */
	public Effect effect() {
		return this.access.effect();
	}

	/**
	 * Whether there was no policy of this name before the change.
	 * @return {@code true} if it is new
	 */
	public boolean isAdded() {
		return this.credentials.before() == null;
	}

	/**
	 * Whether there is no policy of this name after the change.
	 * @return {@code true} if it is gone
	 */
	public boolean isRemoved() {
		return this.credentials.after() == null;
	}

	/** Whether anything at all is different. */
	boolean isChange() {
		return effect() != Effect.NONE || this.credentials.isChange() || this.maxAge.isChange()
				|| this.onDenied.isChange() || this.preflightStatus.isChange() || this.origins.isChange()
				|| this.methods.isChange() || this.headers.isChange() || this.exposedHeaders.isChange()
				|| this.paths.isChange();
	}

	/**
	 * The change in one line, with the first entries of each list.
	 * @return the line, such as
	 * {@code default: narrowed; origins -https://old.example.com}
	 */
	@Override
	public String toString() {
		return ChangeText.of(this);
	}

	/**
	 * The entries of a list that are new or gone.
	 *
	 * @param added the first {@value PolicyChange#MAX_ENTRIES} new entries, in order
	 * @param addedTotal how many entries are new
	 * @param removed the first {@value PolicyChange#MAX_ENTRIES} entries that are gone,
	 * in order
	 * @param removedTotal how many entries are gone
	 * @since 0.1.0
	 */
	public record Entries(List<String> added, int addedTotal, List<String> removed, int removedTotal) {

		static Entries of(List<String> before, List<String> after) {
			Set<String> added = new LinkedHashSet<>(after);
			before.forEach(added::remove);
			Set<String> removed = new LinkedHashSet<>(before);
			after.forEach(removed::remove);
			return new Entries(added.stream().limit(MAX_ENTRIES).toList(), added.size(),
					removed.stream().limit(MAX_ENTRIES).toList(), removed.size());
		}

		private static Entries of(Pair policies, Function<CorsPolicy, List<String>> list) {
			Value<List<String>> lists = Value.of(policies, list);
			return of(Objects.requireNonNullElse(lists.before(), List.of()),
					Objects.requireNonNullElse(lists.after(), List.of()));
		}

		/**
		 * Whether any entry is new or gone.
		 * @return {@code true} if one is
		 */
		public boolean isChange() {
			return this.addedTotal + this.removedTotal > 0;
		}

	}

	/**
	 * A value before and after the change.
	 *
	 * @param <T> the type of the value
	 * @param before the value before, or {@code null} if there was no policy
	 * @param after the value after, or {@code null} if there is no policy
	 * @since 0.1.0
	 */
	public record Value<T>(@Nullable T before, @Nullable T after) {

		private static <T> Value<T> of(Pair policies, Function<CorsPolicy, T> value) {
			CorsPolicy before = policies.before();
			CorsPolicy after = policies.after();
			return new Value<>((before != null) ? value.apply(before) : null,
					(after != null) ? value.apply(after) : null);
		}

		/**
		 * Whether the values differ.
		 * @return {@code true} if they do, or if one is missing
		 */
		public boolean isChange() {
			return !Objects.equals(this.before, this.after);
		}

	}

}
