package io.github.corsstarter.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.configuration.CorsConfigurationLoader;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;
import io.github.corsstarter.document.PolicyDocument;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.InactiveEnvironment;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

/**
 * Reads the configuration of an application as its start does, once for each environment.
 */
final class ConfiguredPolicies {

	private static final String ENVIRONMENTS = "cors.environments";

	private static final String ENVIRONMENT = "cors.environment";

	private static final String PROFILES = "spring.profiles.active";

	private final Map<String, Object> properties;

	ConfiguredPolicies(Map<String, Object> properties) {
		this.properties = properties;
	}

	/** The policies of environments, or of all if none is named. */
	PolicyDocument read(List<String> environments) {
		Set<String> names = new LinkedHashSet<>(environments);
		if (names.isEmpty()) {
			names.addAll(entries(environment(Map.of())));
		}
		List<EnvironmentPolicies> all = new ArrayList<>();
		names.forEach((name) -> all.add(read(name)));
		if (names.isEmpty()) {
			all.add(policies(EnvironmentPolicies.UNNAMED, load(Map.of())));
		}
		return new PolicyDocument(all);
	}

	private EnvironmentPolicies read(String name) {
		Map<String, Object> chosen = new LinkedHashMap<>(Map.of(PROFILES, name));
		if (entries(environment(chosen)).contains(name)) {
			chosen.put(ENVIRONMENT, name);
		}
		return policies(name, load(chosen));
	}

	private LoadedCorsConfiguration load(Map<String, Object> chosen) {
		return new CorsConfigurationLoader(environment(chosen)).load();
	}

	private static Set<String> entries(ConfigurableEnvironment environment) {
		return Binder.get(environment)
			.bind(ENVIRONMENTS, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
	}

	private ConfigurableEnvironment environment(Map<String, Object> chosen) {
		Map<String, Object> first = new LinkedHashMap<>(this.properties);
		first.putAll(chosen);
		ConfigurableEnvironment environment = new ApplicationEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("corsPolicyLock", first));
		ConfigurationPropertySources.attach(environment);
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return environment;
	}

	private static EnvironmentPolicies policies(String name, LoadedCorsConfiguration loaded) {
		Map<CorsPolicy, List<String>> paths = new LinkedHashMap<>();
		loaded.policies()
			.forEach((policy) -> paths.computeIfAbsent(policy.policy(), (key) -> new ArrayList<>())
				.add(policy.pattern().getPatternString()));
		return new EnvironmentPolicies(name, version(loaded.policies()),
				paths.entrySet()
					.stream()
					.map((entry) -> DocumentedPolicy.of(entry.getValue(), entry.getKey()))
					.toList());
	}

	/** As the endpoints of the running application show it. */
	private static String version(List<PathPolicy> policies) {
		return new ActivePolicies(null, policies, List.<InactiveEnvironment>of(), ManagementPaths.NONE, 1,
				Instant.EPOCH)
			.version();
	}

	/**
	 * As {@code SpringApplication} makes one: whoever reads the files decides about the
	 * profiles, no property does.
	 */
	private static final class ApplicationEnvironment extends StandardEnvironment {

		@Override
		protected @Nullable String doGetActiveProfilesProperty() {
			return null;
		}

		@Override
		protected @Nullable String doGetDefaultProfilesProperty() {
			return null;
		}

	}

}
