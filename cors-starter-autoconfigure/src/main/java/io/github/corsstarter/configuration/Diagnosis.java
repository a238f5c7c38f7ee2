package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.corsstarter.configuration.key.KeyReadings;
import io.github.corsstarter.configuration.key.KeyReadings.UnknownKey;
import io.github.corsstarter.configuration.key.Reading;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Everything that is wrong with the configuration of an environment.
 *
 * @param mistakes the problems
 * @param readings how the keys were read
 * @since 0.1.0
 */
public record Diagnosis(List<Mistake> mistakes, KeyReadings readings) {

	/**
	 * The problems.
	 * @return the problems, each at the key as it is written
	 */
	public List<CorsPolicyProblem> problems() {
		return this.mistakes.stream().map(Mistake::problem).toList();
	}

	/**
	 * What the mistakes are, so that those of two diagnoses can be compared though keys
	 * were renamed and elements moved.
	 */
	public Collection<String> identities() {
		return identities(this.mistakes);
	}

	/** What some of the mistakes are. */
	public Collection<String> identities(List<Mistake> mistakes) {
		Map<String, List<UnknownKey>> unknown = unknown();
		List<String> identities = new ArrayList<>();
		mistakes.forEach((mistake) -> identities.addAll(identities(mistake, unknown)));
		return identities;
	}

	/**
	 * The keys that do not exist.
	 * @return the keys as they are written, in each property source that has them
	 */
	public Map<String, List<UnknownKey>> unknown() {
		return this.readings.unknown().stream().collect(Collectors.groupingBy(UnknownKey::written));
	}

	/** An unknown key is one mistake in each property source that has it. */
	private static Collection<String> identities(Mistake mistake, Map<String, List<UnknownKey>> unknown) {
		CorsPolicyProblem problem = mistake.problem();
		if (problem.code() != ProblemCode.UNKNOWN_PROPERTY) {
			return List.of(problem.code().id() + " " + Reading.list(mistake.meant()) + " " + problem.value());
		}
		List<String> sources = unknown.getOrDefault(problem.property(), List.of())
			.stream()
			.map(UnknownKey::toString)
			.toList();
		return sources.isEmpty() ? List.of(problem.code().id() + " " + problem.property()) : sources;
	}

	/**
	 * A problem, and the key that it concerns as it was meant.
	 *
	 * @param problem the problem at the key as it is written
	 * @param meant the key that is meant
	 */
	public record Mistake(CorsPolicyProblem problem, String meant) {
	}

}
