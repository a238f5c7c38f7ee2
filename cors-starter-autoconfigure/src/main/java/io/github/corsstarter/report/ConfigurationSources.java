package io.github.corsstarter.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.configuration.key.KeyTree;
import io.github.corsstarter.source.WrittenProperty;

/**
 * Whatever switched the starter on: each source of a key below {@code cors}, so that it
 * is clear why an application has policies.
 */
final class ConfigurationSources {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("cors");

	private static final int SHOWN = 3;

	private final Environment environment;

	private final KeyTree keys;

	ConfigurationSources(Environment environment, KeyTree keys) {
		this.environment = environment;
		this.keys = keys;
	}

	/** The sources as a sentence has them; empty if none tells its keys. */
	String text() {
		List<String> sources = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty first = (source instanceof IterableConfigurationPropertySource iterable)
					? first(iterable) : null;
			if (first != null) {
				sources.add(WrittenProperty.of(first).source());
			}
		}
		int more = sources.size() - SHOWN;
		return String.join(", ", sources.subList(0, Math.min(sources.size(), SHOWN)))
				+ ((more > 0) ? " and " + more + " more" : "");
	}

	private @Nullable ConfigurationProperty first(IterableConfigurationPropertySource source) {
		boolean variables = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
		for (ConfigurationPropertyName name : source) {
			if (PREFIX.isAncestorOf(name)
					&& (!variables || this.keys.hasVariable(name.subName(PREFIX.getNumberOfElements())))) {
				return source.getConfigurationProperty(name);
			}
		}
		return null;
	}

}
