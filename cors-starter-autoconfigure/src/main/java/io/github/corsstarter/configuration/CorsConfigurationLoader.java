package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.configuration.CorsProperties.ValidationMode;
import io.github.corsstarter.configuration.Diagnosis.Mistake;
import io.github.corsstarter.configuration.key.KeyReadings;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Loads the configuration, if nothing is wrong with it. Unknown properties are read a
 * second time as the ones that were probably meant, so that the mistakes behind them are
 * found in the same start. Nothing but those mistakes is taken from there: in force is
 * what is written.
 */
public final class CorsConfigurationLoader {

	private final Environment environment;

	public CorsConfigurationLoader(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Loads the configuration.
	 * @throws InvalidCorsPolicyException if it has problems and they are not to be
	 * ignored
	 */
	public LoadedCorsConfiguration load() {
		return load(false);
	}

	/**
	 * Loads the configuration that is to replace another one: what would be ignored at a
	 * start would take away what is allowed now.
	 * @throws InvalidCorsPolicyException if it has problems, whatever
	 * {@code cors.validation.mode} is
	 */
	public LoadedCorsConfiguration loadReplacement() {
		return load(true);
	}

	private LoadedCorsConfiguration load(boolean replacement) {
		LoadedCorsConfiguration written = new CorsConfigurationReader(this.environment).read();
		if (!written.properties().enabled()) {
			return written;
		}
		KeyReadings readings = readings();
		if (isSound(written, readings)) {
			return written;
		}
		List<CorsPolicyProblem> problems = diagnose(written, readings).problems();
		boolean strict = replacement || written.properties().validation().mode() == ValidationMode.FAIL;
		if (!problems.isEmpty() && strict) {
			throw new InvalidCorsPolicyException(problems);
		}
		List<CorsPolicyProblem> all = new ArrayList<>(written.problems());
		all.addAll(problems);
		if (all.isEmpty()) {
			return written;
		}
		UnreadKeys unread = new UnreadKeys(all, written.environment());
		return new LoadedCorsConfiguration(written.properties(), written.environment(),
				unread.withoutOriginsWhereConcerned(written.policies()), written.inactiveEnvironments(),
				written.notes(), LoadedOriginSources.withoutMistakes(written.originSources(), all), problems);
	}

	/**
	 * Holds policies to a contract.
	 * @param location where the contract is, or {@code null} if there is none
	 * @param policies the environment and its policies
	 * @return what the policies fail, or what is wrong with the contract
	 */
	public List<CorsPolicyProblem> problemsOfContract(@Nullable String location, ActivePolicies policies) {
		List<CorsPolicyProblem> problems = new ArrayList<>();
		if (location != null && !location.isBlank()) {
			new ContractCheck(location, ManagementServer.paths(this.environment, null), problems::add)
				.check(policies.environment(), policies.byPath());
		}
		return problems;
	}

	/** Everything that is wrong with the configuration of an environment. */
	public static Diagnosis diagnose(Environment environment) {
		CorsConfigurationLoader loader = new CorsConfigurationLoader(environment);
		LoadedCorsConfiguration written = new CorsConfigurationReader(environment).read();
		KeyReadings readings = loader.readings();
		return written.properties().enabled() ? loader.diagnose(written, readings) : new Diagnosis(List.of(), readings);
	}

	private KeyReadings readings() {
		return KeyReadings.of(this.environment, CorsPropertiesBinder.PREFIX, CorsPropertiesBinder.KEYS);
	}

	/** As nearly always, and what makes a diagnosis need not be loaded then. */
	private boolean isSound(LoadedCorsConfiguration written, KeyReadings readings) {
		return written.problems().isEmpty() && readings.areAsWritten() && !ValueForKeys.isThere(this.environment);
	}

	private Diagnosis diagnose(LoadedCorsConfiguration written, KeyReadings readings) {
		Map<String, Mistake> mistakes = new LinkedHashMap<>();
		ValueForKeys.problems(this.environment).forEach((problem) -> add(mistakes, problem, problem.property()));
		List<CorsPolicyProblem> problems = readings.hasOther()
				? new CorsConfigurationReader(readings.asMeant()).read().problems() : written.problems();
		Set<String> names = names(problems);
		new UnknownProperties(readings).find()
			.stream()
			.filter((problem) -> !names.contains(problem.property()))
			.forEach((problem) -> add(mistakes, problem, problem.property()));
		for (CorsPolicyProblem problem : problems) {
			String property = readings.written(problem.property());
			add(mistakes, problem.at(property), problem.property());
		}
		return new Diagnosis(withoutSecrets(mistakes.values()), readings);
	}

	private List<Mistake> withoutSecrets(Collection<Mistake> mistakes) {
		if (mistakes.isEmpty()) {
			return List.of();
		}
		SecretValues secrets = new SecretValues(this.environment);
		return mistakes.stream()
			.map((mistake) -> new Mistake(secrets.mask(mistake.problem()), mistake.meant()))
			.toList();
	}

	private static void add(Map<String, Mistake> mistakes, CorsPolicyProblem problem, String meant) {
		mistakes.putIfAbsent(problem.toString(), new Mistake(problem, meant));
	}

	/** A name that cannot be one makes an unknown key of what is below it. */
	private static Set<String> names(List<CorsPolicyProblem> problems) {
		return problems.stream()
			.filter((problem) -> problem.code() == ProblemCode.INVALID_NAME)
			.map(CorsPolicyProblem::property)
			.collect(Collectors.toSet());
	}

}
