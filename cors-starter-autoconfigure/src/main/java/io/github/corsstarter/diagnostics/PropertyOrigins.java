package io.github.corsstarter.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Finds where properties were written.
 *
 * @since 0.1.0
 */
public final class PropertyOrigins {

	private final Environment environment;

	/**
	 * Creates a finder.
	 * @param environment the environment whose property sources are searched
	 */
	public PropertyOrigins(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Finds a property.
	 * @param property the path of the property; an element of a list that was written as
	 * one text is found there, and a group of keys at its first key
	 * @return the property that wins, or {@code null} if nobody wrote it
	 */
	public @Nullable WrittenProperty find(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
		WrittenProperty written = find(name);
		if (written == null && name.isLastElementIndexed()) {
			written = find(name.chop(name.getNumberOfElements() - 1));
		}
		return (written != null) ? written : findBelow(name);
	}

	/**
	 * Where a property was written.
	 * @param property the path of the property
	 * @return the place in words; empty if nobody wrote the property
	 */
	public String sourceOf(String property) {
		WrittenProperty written = find(property);
		return (written != null) ? written.source() : "";
	}

	private @Nullable WrittenProperty find(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null) {
				return WrittenProperty.of(property);
			}
		}
		return null;
	}

	private @Nullable WrittenProperty findBelow(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable) {
				ConfigurationPropertyName first = iterable.stream().filter(name::isAncestorOf).findFirst().orElse(null);
				if (first != null) {
					return find(first);
				}
			}
		}
		return null;
	}

}
