package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.InactiveEnvironment;
import io.github.corsstarter.web.PathPolicy;

/**
 * Reads {@code cors.*} and compiles the policies of every environment, so that a mistake
 * in one is found in all of them. Those of the chosen environment are kept.
 */
final class CorsConfigurationReader {

	private static final Consumer<CorsPolicyProblem> IGNORED = (problem) -> {
	};

	private final Environment environment;

	private final Map<String, CorsPolicyProblem> problems = new LinkedHashMap<>();

	CorsConfigurationReader(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Reads the configuration, whatever is wrong with it.
	 */
	LoadedCorsConfiguration read() {
		BoundProperties bound = new CorsPropertiesBinder(this.environment).bind();
		CorsProperties properties = bound.properties();
		if (!properties.enabled()) {
			return new LoadedCorsConfiguration(properties, null, List.of(), List.of(), List.of());
		}
		bound.problems().forEach(this::report);
		NamedProperties named = NamedProperties.of(properties, this.environment, this::report);
		String chosen = new EnvironmentSelector(this.environment, named.environments(), this::report)
			.select(properties.environment());
		reportPlaceholders(bound.placeholders(), named, chosen);
		new OriginGrammar(this::report).check(properties, named);
		List<InactiveEnvironment> inactive = compileOtherEnvironments(properties, named, chosen);
		List<PathPolicy> policies = compile(properties, named, chosen, chosen,
				isUndecided(named, chosen) ? IGNORED : this::report);
		checkContract(properties, named, chosen);
		return new LoadedCorsConfiguration(properties.withoutOrigins(), chosen, policies, inactive,
				List.copyOf(this.problems.values()));
	}

	/** What is missing then is what the environment would have brought. */
	private static boolean isUndecided(NamedProperties named, @Nullable String chosen) {
		return chosen == null && !named.environments().isEmpty();
	}

	private List<PathPolicy> compile(CorsProperties properties, NamedProperties named, @Nullable String environment,
			@Nullable String chosen, Consumer<CorsPolicyProblem> problems) {
		Production production = production(named, environment, chosen);
		PathPatterns paths = new PathPatterns(problems);
		for (PolicyDefinition definition : new PolicyDefinitions(properties, named, environment, production, problems)
			.create()) {
			paths.add(definition.paths(), CorsPolicy.compile(definition.spec(), (problem) -> {
				if (!definition.incomplete() || problem.code() != ProblemCode.NO_ORIGIN) {
					problems.accept(production.explain(problem));
				}
			}));
		}
		return paths.policies();
	}

	/** The profiles are those of the chosen environment, and say nothing about others. */
	private Production production(NamedProperties named, @Nullable String environment, @Nullable String chosen) {
		return Production.of(environment, named.environment(environment),
				Objects.equals(environment, chosen) ? Production.profile(this.environment) : null);
	}

	/** Of mistakes alone a contract has nothing to say. */
	private void checkContract(CorsProperties properties, NamedProperties named, @Nullable String chosen) {
		String location = properties.contract();
		if (location == null || location.isBlank() || !this.problems.isEmpty()) {
			return;
		}
		ContractCheck check = new ContractCheck(location, ManagementServer.paths(this.environment, null),
				(problem) -> this.problems.put(problem.toString(), problem));
		List<String> names = named.environments().values().stream().map(Named::name).toList();
		check.checkNames(names);
		for (String name : names.isEmpty() ? Collections.singletonList(chosen) : names) {
			if (isComplete(properties, named, name)) {
				check.check(name, compile(properties, named, name, chosen, IGNORED));
			}
		}
	}

	/** Where placeholders are not resolved, the result of a check is not known. */
	private static boolean isComplete(CorsProperties properties, NamedProperties named, @Nullable String environment) {
		return new PolicyDefinitions(properties, named, environment, Production.NONE, IGNORED).create()
			.stream()
			.noneMatch(PolicyDefinition::incomplete);
	}

	private List<InactiveEnvironment> compileOtherEnvironments(CorsProperties properties, NamedProperties named,
			@Nullable String chosen) {
		List<InactiveEnvironment> inactive = new ArrayList<>();
		for (Named<?> other : named.environments().values()) {
			if (!other.name().equals(chosen)) {
				List<PathPolicy> policies = compile(properties, named, other.name(), chosen, this::report);
				inactive.add(new InactiveEnvironment(other.name(),
						policies.stream().map(PathPolicy::policy).distinct().toList()));
			}
		}
		return inactive;
	}

	private void reportPlaceholders(Map<String, String> placeholders, NamedProperties named, @Nullable String chosen) {
		List<Named<?>> inactive = new ArrayList<>(named.environments().values());
		inactive.removeIf((entry) -> entry.name().equals(chosen));
		placeholders.forEach((property, value) -> {
			if (inactive.stream().noneMatch((entry) -> isBelow(entry).test(property))) {
				report(new CorsPolicyProblem(ProblemCode.UNRESOLVED_PLACEHOLDER, property, value,
						Placeholders.message(value), null));
			}
		});
	}

	private static Predicate<String> isBelow(Named<?> entry) {
		String prefix = "cors.environments." + FoldedNames.fold(entry.name()) + ".";
		return (property) -> property.toLowerCase(Locale.ROOT).replaceAll("[-_]", "").startsWith(prefix);
	}

	private void report(CorsPolicyProblem problem) {
		this.problems.putIfAbsent(problem.code() + " " + problem.property(), problem);
	}

}
