package io.github.corsstarter.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.SourceRules;
import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.web.PathPolicy;

/**
 * Finds the sources that policies name.
 */
final class OriginSourceDefinitions {

	private final NamedProperties named;

	OriginSourceDefinitions(NamedProperties named) {
		this.named = named;
	}

	/**
	 * The sources of the active environment, and a digest of all.
	 * @param environment the name of the environment, if there is one
	 * @param policies its policies
	 */
	LoadedOriginSources of(@Nullable String environment, List<PathPolicy> policies) {
		Named<EnvironmentProperties> entry = this.named.environment(environment);
		Map<String, SourceRules> rules = new LinkedHashMap<>();
		policies.stream().map(PathPolicy::policy).distinct().forEach((policy) -> addRules(policy, rules));
		List<OriginSourceDefinition> active = rules.keySet()
			.stream()
			.map((name) -> definition(this.named.originSources().find(entry, name), rules))
			.filter(Objects::nonNull)
			.toList();
		return new LoadedOriginSources(active, digest());
	}

	/** What one policy must not allow, no policy gets from the source. */
	private static void addRules(CorsPolicy policy, Map<String, SourceRules> rules) {
		SourceRules own = new SourceRules(policy.spec().safetyRules().production(), policy.allowsCredentials());
		policy.allowedOriginSources().forEach((name) -> rules.merge(name, own, OriginSourceDefinitions::stricter));
	}

	private static SourceRules stricter(SourceRules one, SourceRules other) {
		return new SourceRules(one.production() || other.production(), one.credentials() || other.credentials());
	}

	private static @Nullable OriginSourceDefinition definition(@Nullable Named<OriginSourceProperties> source,
			Map<String, SourceRules> rules) {
		return (source != null) ? new OriginSourceDefinition(source.name(), source.property(), source.value(),
				Objects.requireNonNull(rules.get(source.name()))) : null;
	}

	private String digest() {
		return this.named.originSources()
			.all()
			.stream()
			.map((source) -> source.property() + " " + source.value().digest())
			.sorted()
			.collect(Collectors.joining("\n"));
	}

}
