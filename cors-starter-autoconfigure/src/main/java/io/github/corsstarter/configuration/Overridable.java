package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.FoldedNames.Named;

/**
 * What has names for every environment, and what an environment has in place of one.
 *
 * @param <T> the type of the entries
 * @param common the entries for every environment
 * @param own the entries of each environment, by its folded name
 */
record Overridable<T>(Map<String, Named<T>> common, Map<String, Map<String, Named<T>>> own) {

	/** An entry of an environment, or else the one of that name for every environment. */
	@Nullable Named<T> find(@Nullable Named<EnvironmentProperties> environment, String name) {
		Named<T> found = FoldedNames.find(of(environment), name);
		return (found != null) ? found : FoldedNames.find(this.common, name);
	}

	/** The names that there are in an environment. */
	List<String> names(@Nullable Named<EnvironmentProperties> environment) {
		Map<String, Named<T>> entries = new LinkedHashMap<>(this.common);
		entries.putAll(of(environment));
		return entries.values().stream().map(Named::name).toList();
	}

	/** Every entry, also those that no policy names. */
	List<Named<T>> all() {
		List<Named<T>> entries = new ArrayList<>(this.common.values());
		for (Map<String, Named<T>> named : this.own.values()) {
			entries.addAll(named.values());
		}
		return entries;
	}

	private Map<String, Named<T>> of(@Nullable Named<EnvironmentProperties> environment) {
		return (environment != null) ? this.own.getOrDefault(FoldedNames.fold(environment.name()), Map.of()) : Map.of();
	}

}
