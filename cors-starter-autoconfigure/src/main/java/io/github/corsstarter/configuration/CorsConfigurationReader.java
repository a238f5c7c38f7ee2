package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.GroupNotes;
import io.github.corsstarter.web.InactiveEnvironment;
import io.github.corsstarter.web.PathPolicy;

/**
 * Reads {@code cors.*} and compiles the policies of every environment, so that a mistake
 * in one is found in all of them. Those of the chosen environment are kept.
 */
final class CorsConfigurationReader implements Consumer<CorsPolicyProblem> {

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
			return new LoadedCorsConfiguration(properties, null, List.of(), List.of(), GroupNotes.NONE,
					LoadedOriginSources.NONE, List.of());
		}
		bound.problems().forEach(this);
		NamedProperties named = NamedProperties.of(properties, this.environment, this);
		String chosen = chosen(properties, named);
		reportPlaceholders(bound.placeholders(), named, chosen);
		checkParts(properties, named);
		GroupNotes notes = named.groupNotes().isEmpty() ? GroupNotes.NONE : NotedGroups.of(named, this);
		EnvironmentCompiler compiler = new EnvironmentCompiler(properties, named, chosen, this.environment);
		List<CompiledEnvironment> all = new ArrayList<>();
		List<InactiveEnvironment> inactive = new ArrayList<>();
		for (Named<?> environment : named.environments().values()) {
			if (!environment.name().equals(chosen)) {
				CompiledEnvironment compiled = compiler.compile(environment.name(), this);
				all.add(compiled);
				inactive.add(inactive(compiled));
			}
		}
		CompiledEnvironment active = compiler.compile(chosen, unlessUndecided(named, chosen));
		all.add(active);
		checkContract(properties.contract(), named, all);
		return new LoadedCorsConfiguration(properties.withoutOrigins(), chosen, active.policies(),
				List.copyOf(inactive), notes, sources(named, chosen, active), List.copyOf(this.problems.values()));
	}

	private @Nullable String chosen(CorsProperties properties, NamedProperties named) {
		boolean choice = properties.environment() != null || !named.environments().isEmpty();
		return choice
				? new EnvironmentSelector(this.environment, named.environments(), this).select(properties.environment())
				: null;
	}

	/** What no policy may use. Of what is not there, no check need be loaded. */
	private void checkParts(CorsProperties properties, NamedProperties named) {
		if (!named.environments().isEmpty() || !named.originGroups().all().isEmpty()) {
			new OriginGrammar(this).check(properties, named);
		}
		if (!named.originSources().all().isEmpty()) {
			new OriginSourceCheck(this).check(properties, named);
		}
	}

	private static LoadedOriginSources sources(NamedProperties named, @Nullable String chosen,
			CompiledEnvironment active) {
		return named.originSources().all().isEmpty() ? LoadedOriginSources.NONE
				: new OriginSourceDefinitions(named).of(chosen, active.policies());
	}

	/** What is missing then is what the environment would have brought. */
	private Consumer<CorsPolicyProblem> unlessUndecided(NamedProperties named, @Nullable String chosen) {
		if (chosen != null || named.environments().isEmpty()) {
			return this;
		}
		return (problem) -> {
		};
	}

	private static InactiveEnvironment inactive(CompiledEnvironment environment) {
		return new InactiveEnvironment(Objects.requireNonNull(environment.name()),
				environment.policies().stream().map(PathPolicy::policy).distinct().toList());
	}

	/** A contract has nothing to say about mistakes. */
	private void checkContract(@Nullable String location, NamedProperties named, List<CompiledEnvironment> all) {
		if (location == null || location.isBlank() || !this.problems.isEmpty()) {
			return;
		}
		ContractCheck check = new ContractCheck(location, ManagementServer.paths(this.environment, null),
				(problem) -> this.problems.put(problem.toString(), problem));
		List<String> names = named.environments().values().stream().map(Named::name).toList();
		check.checkNames(names);
		all.stream()
			.filter((environment) -> environment.complete() && (names.isEmpty() || environment.name() != null))
			.sorted(Comparator.comparingInt((environment) -> names.indexOf(environment.name())))
			.forEach((environment) -> check.check(environment.name(), environment.policies()));
	}

	private void reportPlaceholders(Map<String, String> placeholders, NamedProperties named, @Nullable String chosen) {
		if (placeholders.isEmpty()) {
			return;
		}
		List<Named<?>> inactive = new ArrayList<>(named.environments().values());
		inactive.removeIf((entry) -> entry.name().equals(chosen));
		placeholders.forEach((property, value) -> {
			if (inactive.stream().noneMatch((entry) -> isBelow(entry).test(property))) {
				accept(new CorsPolicyProblem(ProblemCode.UNRESOLVED_PLACEHOLDER, property, value,
						Placeholders.message(value), null));
			}
		});
	}

	private static Predicate<String> isBelow(Named<?> entry) {
		String prefix = "cors.environments." + FoldedNames.fold(entry.name()) + ".";
		return (property) -> property.toLowerCase(Locale.ROOT).replaceAll("[-_]", "").startsWith(prefix);
	}

	/** Keeps one problem of a kind for each property: the first. */
	@Override
	public void accept(CorsPolicyProblem problem) {
		this.problems.putIfAbsent(problem.code() + " " + problem.property(), problem);
	}

}
