package io.github.corsstarter.configuration;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Whether an environment is production. Its own {@code production} decides, or else its
 * name. Where no entry of {@code cors.environments} is chosen by name, an active profile
 * that is named like production makes it so: flat keys in {@code application-prod.yml}
 * are those of production.
 *
 * @param active whether it is
 * @param profile the profile that makes it so, or {@code null} if none does
 */
record Production(boolean active, @Nullable String profile) {

	static final Production NONE = new Production(false, null);

	private static final Set<String> NAMES = Set.of("prod", "production", "live");

	/**
	 * Looks at an environment.
	 * @param name the name of the environment, if it has one
	 * @param entry its entry below {@code cors.environments}, if it has one
	 * @param profile the profile that is named like production, if the environment is the
	 * active one and there is such a profile
	 */
	static Production of(@Nullable String name, @Nullable Named<EnvironmentProperties> entry,
			@Nullable String profile) {
		Boolean own = (entry != null) ? entry.value().production() : null;
		if (own != null) {
			return new Production(own, null);
		}
		if (name != null && isNamedSo(name)) {
			return new Production(true, null);
		}
		boolean chosenByName = entry != null && !FoldedNames.fold(entry.name()).equals(EnvironmentSelector.FALLBACK);
		return new Production(!chosenByName && profile != null, chosenByName ? null : profile);
	}

	/** The profile that is named like production, or {@code null} if there is none. */
	static @Nullable String profile(Environment environment) {
		for (String profile : profiles(environment)) {
			if (isNamedSo(profile)) {
				return profile;
			}
		}
		return null;
	}

	/** The profiles that apply: the active ones, or the default ones if none is. */
	static String[] profiles(Environment environment) {
		String[] active = environment.getActiveProfiles();
		return (active.length > 0) ? active : environment.getDefaultProfiles();
	}

	private static boolean isNamedSo(String name) {
		return NAMES.contains(FoldedNames.fold(name));
	}

	/** Says in a problem of production which profile makes it so, and what to do then. */
	CorsPolicyProblem explain(CorsPolicyProblem problem) {
		if (this.profile == null) {
			return problem;
		}
		String why = "and the profile '" + this.profile + "' makes this production. ";
		String message = switch (problem.code()) {
			case PROHIBITED_LOOPBACK_IN_PRODUCTION -> "is a loopback origin, " + why
					+ "If it belongs to a hybrid application (Capacitor, Cordova, Tauri), set "
					+ "'cors.dangerous.loopback-origins-in-production: true'. Otherwise move it to the file of "
					+ "the profile that needs it, such as 'application-dev.yml'.";
			case PROHIBITED_WILDCARD_WITHIN_LABEL_IN_PRODUCTION -> "has a wildcard within a label, " + why
					+ "Anyone who registers a matching name could read what its users can read. Name each origin.";
			case PROHIBITED_ANY_PORT_IN_PRODUCTION -> "allows any port, " + why + "Name the port.";
			default -> null;
		};
		return (message != null) ? new CorsPolicyProblem(problem.code(), problem.property(), problem.value(),
				"'" + problem.value() + "' " + message, problem.fix(), problem.related()) : problem;
	}

}
