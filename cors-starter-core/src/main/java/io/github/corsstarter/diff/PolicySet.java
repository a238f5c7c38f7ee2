package io.github.corsstarter.diff;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;

/**
 * Policies by path. How patterns match paths is known to whoever has the policies, and
 * not here.
 *
 * @since 0.1.0
 */
public final class PolicySet {

	private final List<Entry> entries;

	private final Function<String, @Nullable CorsPolicy> finder;

	private PolicySet(List<Entry> entries, Function<String, @Nullable CorsPolicy> finder) {
		this.entries = List.copyOf(entries);
		this.finder = finder;
	}

	/**
	 * Policies with their patterns.
	 * @param entries one entry for each pattern, the most specific pattern first; no two
	 * policies have the same name
	 * @param finder the policy of a path, {@code null} if none governs it
	 * @return the set
	 */
	public static PolicySet of(List<Entry> entries, Function<String, @Nullable CorsPolicy> finder) {
		return new PolicySet(entries, finder);
	}

	/**
	 * One policy for every path.
	 * @param policy the policy
	 * @return the set
	 */
	public static PolicySet of(CorsPolicy policy) {
		return new PolicySet(List.of(new Entry("/**", policy)), (path) -> policy);
	}

	/**
	 * No policy at all.
	 * @return the set
	 */
	public static PolicySet none() {
		return new PolicySet(List.of(), (path) -> null);
	}

	/**
	 * The patterns and their policies.
	 * @return one entry for each pattern, the most specific pattern first
	 */
	public List<Entry> entries() {
		return this.entries;
	}

	/**
	 * The policy of a path.
	 * @param path a path without parameters and encodings
	 * @return the policy, or {@code null} if none governs the path
	 */
	public @Nullable CorsPolicy find(String path) {
		return this.finder.apply(path);
	}

	/** The policy that a pattern was written for. */
	@Nullable CorsPolicy ofPattern(String pattern) {
		return this.entries.stream()
			.filter((entry) -> entry.pattern().equals(pattern))
			.map(Entry::policy)
			.findFirst()
			.orElse(null);
	}

	/** The policy of a name. */
	@Nullable CorsPolicy named(String name) {
		return this.entries.stream()
			.map(Entry::policy)
			.filter((policy) -> policy.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	/** The patterns of a policy. */
	List<String> patternsOf(String name) {
		return this.entries.stream()
			.filter((entry) -> entry.policy().name().equals(name))
			.map(Entry::pattern)
			.distinct()
			.toList();
	}

	/**
	 * A pattern and its policy.
	 *
	 * @param pattern the text of a Spring {@code PathPattern}, such as
	 * {@code /catalog/**}
	 * @param policy the policy
	 * @since 0.1.0
	 */
	public record Entry(String pattern, CorsPolicy policy) {
	}

}
