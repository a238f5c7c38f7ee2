package io.github.corsstarter.configuration;

import java.util.ArrayList;
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
 * @param originGroups the groups for every environment
 * @param environmentGroups the groups of each environment, by its folded name
 * @param groupNotes the notes about groups
 */
record NamedProperties(Map<String, Named<PolicyProperties>> policies,
		Map<String, Named<EnvironmentProperties>> environments, Map<String, Named<List<String>>> originGroups,
		Map<String, Map<String, Named<List<String>>>> environmentGroups,
		Map<String, Named<GroupNoteProperties>> groupNotes) {

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
		Map<String, Map<String, Named<List<String>>>> environmentGroups = new LinkedHashMap<>();
		environments.forEach((key, entry) -> environmentGroups.put(key,
				names.named(entry.property() + ".origin-groups", entry.value().originGroups())));
		return new NamedProperties(policies, environments, names.named("cors.origin-groups", properties.originGroups()),
				environmentGroups, names.named("cors.group-notes", properties.groupNotes()));
	}

	/** The entry of an environment, if it has one. */
	@Nullable Named<EnvironmentProperties> environment(@Nullable String name) {
		return (name != null) ? FoldedNames.find(this.environments, name) : null;
	}

	/** A group of an environment, or else the one of that name for every environment. */
	@Nullable Named<List<String>> originGroup(@Nullable Named<EnvironmentProperties> environment, String name) {
		Named<List<String>> own = FoldedNames.find(groupsOf(environment), name);
		return (own != null) ? own : FoldedNames.find(this.originGroups, name);
	}

	List<String> originGroupNames(@Nullable Named<EnvironmentProperties> environment) {
		Map<String, Named<List<String>>> groups = new LinkedHashMap<>(this.originGroups);
		groups.putAll(groupsOf(environment));
		return groups.values().stream().map(Named::name).toList();
	}

	/** Every group, also those that no policy names. */
	List<Named<List<String>>> allOriginGroups() {
		List<Named<List<String>>> groups = new ArrayList<>(this.originGroups.values());
		this.environmentGroups.values().forEach((own) -> groups.addAll(own.values()));
		return groups;
	}

	private Map<String, Named<List<String>>> groupsOf(@Nullable Named<EnvironmentProperties> environment) {
		return (environment != null)
				? this.environmentGroups.getOrDefault(FoldedNames.fold(environment.name()), Map.of()) : Map.of();
	}

}
