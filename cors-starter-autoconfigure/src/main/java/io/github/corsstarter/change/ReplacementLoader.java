package io.github.corsstarter.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.core.env.Environment;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.configuration.CorsConfigurationLoader;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.fix.ProblemReport;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.MaskedText;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * Loads the policies that are to become active, and puts them to every test that there
 * is.
 */
final class ReplacementLoader {

	private final CorsPolicies policies;

	private final CurrentConfiguration current;

	private final Supplier<CorsFindings> findings;

	private final Clock clock;

	ReplacementLoader(CorsPolicies policies, CurrentConfiguration current, Supplier<CorsFindings> findings,
			Clock clock) {
		this.policies = policies;
		this.current = current;
		this.findings = findings;
		this.clock = clock;
	}

	/**
	 * Loads the policies of an environment.
	 * @param source gives the environment, which may have to be read first
	 * @throws RefusedChangeException if they may not become active
	 */
	Replacement load(Supplier<Environment> source) throws RefusedChangeException {
		Environment environment = read(source);
		LoadedCorsConfiguration loaded = load(environment);
		ActivePolicies next = this.policies.active()
			.next(loaded.environment(), loaded.policies(), loaded.inactiveEnvironments(), this.clock.instant());
		Generation generation = check(
				new Generation(next, PropertyOrigins.asOf(environment), loaded.notes(), List.of(), loaded.findings()),
				environment);
		return new Replacement(loaded, generation, this.current.atStart().differencesOfWiring(loaded.properties()));
	}

	/**
	 * Puts an earlier generation to today's tests.
	 * @param kept the generation
	 * @return the same policies as the generation after the active one
	 * @throws RefusedChangeException if they may not become active
	 */
	Generation check(KeptGeneration kept) throws RefusedChangeException {
		ActivePolicies next = this.policies.active().next(kept.generation().policies(), this.clock.instant());
		PropertyOrigins sources = kept.generation().sources();
		List<CorsPolicyProblem> problems = new CorsConfigurationLoader(sources.environment())
			.problemsOfContract(this.current.loaded().properties().contract(), next);
		if (!problems.isEmpty()) {
			throw refused(problems, sources.environment());
		}
		return check(new Generation(next, sources, kept.generation().notes(), List.of(), kept.loaded().findings()),
				sources.environment());
	}

	private static Environment read(Supplier<Environment> source) throws RefusedChangeException {
		try {
			return source.get();
		}
		catch (RuntimeException ex) {
			throw unreadable(ex);
		}
	}

	private LoadedCorsConfiguration load(Environment environment) throws RefusedChangeException {
		try {
			return new CorsConfigurationLoader(environment).loadReplacement();
		}
		catch (InvalidCorsPolicyException ex) {
			throw refused(ex.problems(), environment);
		}
		catch (RuntimeException ex) {
			throw unreadable(ex);
		}
	}

	static RefusedChangeException refused(List<CorsPolicyProblem> problems, Environment environment) {
		PropertyOrigins sources = new PropertyOrigins(environment);
		return new RefusedChangeException(
				ProblemReport.of(environment, problems, CorsConfigurationLoader::diagnose).text(),
				problems.stream()
					.limit(RefusedChangeException.MAX_OBSTACLES)
					.map((problem) -> Obstacle.of(problem, sources))
					.toList(),
				problems.size());
	}

	/** The findings are the last test: those that no production environment may have. */
	private Generation check(Generation generation, Environment environment) throws RefusedChangeException {
		Generation found = generation.withFindings(this.findings.get().find(generation, environment));
		List<Finding> errors = CorsFindings.errorsInProduction(found);
		if (errors.isEmpty()) {
			return found;
		}
		throw new RefusedChangeException(
				"The environment is production, and CORS is unsafe: "
						+ String.join("; ", errors.stream().map(Finding::toString).toList()),
				errors.stream()
					.limit(RefusedChangeException.MAX_OBSTACLES)
					.map((finding) -> Obstacle.of(finding, found.sources()))
					.toList(),
				errors.size());
	}

	/** A file that is no YAML, or half written, or gone. */
	private static RefusedChangeException unreadable(RuntimeException failure) {
		CorsPolicyProblem problem = new CorsPolicyProblem(ProblemCode.UNREADABLE_CONFIGURATION, "cors", "",
				"The configuration cannot be read: " + message(failure), null);
		return new RefusedChangeException(problem.message(), List.of(new Obstacle(problem.code().id(),
				problem.property(), "", problem.message(), null, problem.code().reference())), 1);
	}

	/** The innermost cause tells the file or the line. */
	private static String message(Throwable failure) {
		String message = "";
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			message = (cause.getMessage() != null) ? cause.getMessage() : message;
		}
		return message.isBlank() ? failure.getClass().getName() : withoutText(message);
	}

	/**
	 * Without what may be a secret: the password of a URL, and the line that a reader of
	 * YAML quotes with an arrow below it.
	 */
	private static String withoutText(String message) {
		List<String> lines = new ArrayList<>(message.lines().map(String::strip).toList());
		for (int i = lines.size() - 1; i > 0; i--) {
			if (lines.get(i).equals("^")) {
				lines.remove(i);
				lines.remove(i - 1);
				i--;
			}
		}
		String text = MaskedText.of(String.join(" ", lines));
		return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
	}

}
