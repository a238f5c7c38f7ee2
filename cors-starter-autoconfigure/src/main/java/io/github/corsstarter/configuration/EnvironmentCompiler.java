package io.github.corsstarter.configuration;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Compiles the policies of environments.
 */
final class EnvironmentCompiler {

	private final CorsProperties properties;

	private final NamedProperties named;

	private final @Nullable String active;

	private final @Nullable String productionProfile;

	/**
	 * Creates a compiler.
	 * @param properties the keys as they were bound
	 * @param named what has a name in them
	 * @param active the name of the active environment, if there is one
	 * @param environment has the profiles, which are those of the active environment and
	 * say nothing about others
	 */
	EnvironmentCompiler(CorsProperties properties, NamedProperties named, @Nullable String active,
			Environment environment) {
		this.properties = properties;
		this.named = named;
		this.active = active;
		this.productionProfile = Production.profile(environment);
	}

	/**
	 * Compiles the policies of an environment.
	 * @param name the name of the environment, or {@code null} for the keys that need
	 * none
	 * @param problems told of each problem
	 */
	CompiledEnvironment compile(@Nullable String name, Consumer<CorsPolicyProblem> problems) {
		Production production = Production.of(name, this.named.environment(name),
				Objects.equals(name, this.active) ? this.productionProfile : null);
		PathPatterns paths = new PathPatterns(problems);
		List<PolicyDefinition> definitions = new PolicyDefinitions(this.properties, this.named, name, production,
				problems)
			.create();
		boolean complete = true;
		for (PolicyDefinition definition : definitions) {
			complete = complete && !definition.incomplete();
			paths.add(definition.paths(), CorsPolicy.compile(definition.spec(), definition));
		}
		return new CompiledEnvironment(name, paths.policies(), complete);
	}

}
