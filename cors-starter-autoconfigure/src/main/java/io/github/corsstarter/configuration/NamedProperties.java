package io.github.corsstarter.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.CorsProperties.GroupNoteProperties;
import io.github.corsstarter.configuration.CorsProperties.PolicyProperties;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Everything in a configuration that has a name, by folded name.
 *
 * @param policies the named policies
 * @param environments the environments
 * @param originGroups the groups of origins
 * @param originSources the sources of origins
 * @param groupNotes the notes about groups
 */
record NamedProperties(Map<String, Named<PolicyProperties>> policies,
		Map<String, Named<EnvironmentProperties>> environments, Overridable<List<String>> originGroups,
		Overridable<OriginSourceProperties> originSources, Map<String, Named<GroupNoteProperties>> groupNotes) {

	static NamedProperties of(CorsProperties properties, Environment environment,
			Consumer<CorsPolicyProblem> problems) {
		FoldedNames names = new FoldedNames(environment, problems);
		Map<String, Named<PolicyProperties>> policies = names.named("cors.policies", properties.policies());
		Named<PolicyProperties> reserved = policies.remove(PolicyDefinitions.DEFAULT_POLICY);
		if (reserved != null) {
			problems.accept(new CorsPolicyProblem(ProblemCode.INVALID_NAME, reserved.property(), reserved.name(),
					"No named policy can be called '" + reserved.name()
							+ "': that is the policy of the keys directly below 'cors'. "
							+ "Give it another name, or move its keys there.",
					null));
		}
		Map<String, Named<EnvironmentProperties>> environments = names.named("cors.environments",
				properties.environments());
		Map<String, Map<String, Named<List<String>>>> groups = new LinkedHashMap<>();
		Map<String, Map<String, Named<OriginSourceProperties>>> sources = new LinkedHashMap<>();
		for (Named<EnvironmentProperties> entry : environments.values()) {
			String name = FoldedNames.fold(entry.name());
			groups.put(name, names.named(entry.property() + ".origin-groups", entry.value().originGroups()));
			sources.put(name, names.named(entry.property() + ".origin-sources", entry.value().originSources()));
		}
		return new NamedProperties(policies, environments,
				new Overridable<>(names.named("cors.origin-groups", properties.originGroups()), groups),
				new Overridable<>(names.named("cors.origin-sources", properties.originSources()), sources),
				names.named("cors.group-notes", properties.groupNotes()));
	}

	/** The entry of an environment, if it has one. */
	@Nullable Named<EnvironmentProperties> environment(@Nullable String name) {
		return (name != null) ? FoldedNames.find(this.environments, name) : null;
	}

}
