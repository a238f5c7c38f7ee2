package io.github.corsstarter.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.corsstarter.diff.Effect;

/**
 * What one document allows that another one denies, and the other way round.
 *
 * @param environments the environments that are new, gone or different, sorted by name
 * @since 0.1.0
 */
public record DocumentDiff(List<EnvironmentDiff> environments) {

	/**
	 * Compares documents.
	 * @param before the document before the change
	 * @param after the document after it
	 * @return the differences
	 */
	public static DocumentDiff of(PolicyDocument before, PolicyDocument after) {
		return new DocumentDiff(Stream.of(before, after)
			.flatMap((document) -> document.environments().stream())
			.map(EnvironmentPolicies::name)
			.distinct()
			.sorted()
			.filter((name) -> !Objects.equals(before.environment(name), after.environment(name)))
			.map((name) -> EnvironmentDiff.of(name, before.environment(name), after.environment(name)))
			.filter(EnvironmentDiff::isChange)
			.toList());
	}

	/**
	 * What the change does to requests, all in all.
	 * @return the effect
	 */
	public Effect effect() {
		return this.environments.stream()
			.map((environment) -> environment.diff().effect())
			.reduce(Effect.NONE, Effect::and);
	}

	/**
	 * Whether the documents have the same policies. Their versions do not count.
	 * @return {@code true} if there is no difference
	 */
	public boolean isEmpty() {
		return this.environments.isEmpty();
	}

	/**
	 * The change in words, with examples.
	 * @return the lines, each fit for a terminal
	 */
	public List<String> lines() {
		return DiffText.of(this);
	}

}
