package io.github.corsstarter.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.configuration.key.SimilarText;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Chooses the active environment: the one that {@code cors.environment} names, or else
 * the one that an active profile names, or else {@code default}. If no profile is active,
 * Spring's default profiles are.
 */
final class EnvironmentSelector {

	private static final String PROPERTY = "cors.environment";

	/** The entry that serves when nothing else is chosen. */
	static final String FALLBACK = "default";

	private final Environment environment;

	private final Map<String, Named<EnvironmentProperties>> environments;

	private final Consumer<CorsPolicyProblem> problems;

	EnvironmentSelector(Environment environment, Map<String, Named<EnvironmentProperties>> environments,
			Consumer<CorsPolicyProblem> problems) {
		this.environment = environment;
		this.environments = environments;
		this.problems = problems;
	}

	/**
	 * The name of the environment, or {@code null} if there is none or none could be
	 * chosen.
	 * @param chosen the value of {@code cors.environment}, if it is set
	 */
	@Nullable String select(@Nullable String chosen) {
		if (chosen == null || chosen.isBlank()) {
			return this.environments.isEmpty() ? null : selectByProfile();
		}
		if (Placeholders.isUnresolved(chosen)) {
			return null;
		}
		return this.environments.isEmpty() ? chosen.strip() : selectByName(chosen.strip());
	}

	private @Nullable String selectByName(String chosen) {
		Named<EnvironmentProperties> named = FoldedNames.find(this.environments, chosen);
		if (named != null) {
			return named.name();
		}
		report(ProblemCode.UNKNOWN_ENVIRONMENT, chosen,
				"'" + chosen + "' is not an entry of 'cors.environments'. The entries are: " + names() + ".",
				SimilarText.closest(chosen, this.environments.values().stream().map(Named::name).toList()));
		return null;
	}

	private @Nullable String selectByProfile() {
		List<String> profiles = Arrays.asList(Production.profiles(this.environment));
		List<Named<EnvironmentProperties>> named = this.environments.values()
			.stream()
			.filter((
					entry) -> profiles.stream().map(FoldedNames::fold).anyMatch(FoldedNames.fold(entry.name())::equals))
			.toList();
		if (named.size() > 1) {
			report(ProblemCode.AMBIGUOUS_ENVIRONMENT, "",
					"The active profiles " + profiles + " name several entries of 'cors.environments': " + names(named)
							+ ". Set '" + PROPERTY + "' to one of them.",
					null);
			return null;
		}
		Named<EnvironmentProperties> only = named.isEmpty() ? FoldedNames.find(this.environments, FALLBACK)
				: named.get(0);
		if (only == null) {
			reportNone(Arrays.asList(this.environment.getActiveProfiles()));
			return null;
		}
		return only.name();
	}

	private void reportNone(List<String> profiles) {
		report(ProblemCode.NO_ENVIRONMENT, "", "There are 'cors.environments' (" + names() + "), but none is active: '"
				+ PROPERTY + "' is not set, and "
				+ (profiles.isEmpty() ? "no profile is active"
						: "the active profiles " + profiles + " name none of them")
				+ "." + similar(profiles) + " Set '" + PROPERTY
				+ "', or the variable CORS_ENVIRONMENT, activate a profile of that name, or add an entry '" + FALLBACK
				+ "'.", null);
	}

	private String similar(List<String> profiles) {
		List<String> names = this.environments.values().stream().map(Named::name).toList();
		return profiles.stream()
			.map((profile) -> SimilarText.closest(profile, names))
			.filter(Objects::nonNull)
			.findFirst()
			.map((name) -> " Did you mean '" + name + "'?")
			.orElse("");
	}

	private String names() {
		return names(List.copyOf(this.environments.values()));
	}

	private static String names(List<Named<EnvironmentProperties>> entries) {
		return String.join(", ", entries.stream().map(Named::name).toList());
	}

	private void report(ProblemCode code, String value, String message, @Nullable String fix) {
		this.problems.accept(new CorsPolicyProblem(code, PROPERTY, value, message, fix));
	}

}
