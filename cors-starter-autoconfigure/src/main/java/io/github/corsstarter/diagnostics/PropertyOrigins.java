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
		ConfigurationPropertyName list = name.isLastElementIndexed() ? name.chop(name.getNumberOfElements() - 1) : name;
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty element = source.getConfigurationProperty(name);
			ConfigurationProperty found = (element != null) ? element : source.getConfigurationProperty(list);
			if (found != null) {
				return WrittenProperty.of(found);
			}
		}
		return findBelow(name);
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

	private @Nullable WrittenProperty findBelow(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable) {
				ConfigurationPropertyName first = iterable.stream().filter(name::isAncestorOf).findFirst().orElse(null);
				ConfigurationProperty property = (first != null) ? iterable.getConfigurationProperty(first) : null;
				if (property != null) {
					return WrittenProperty.of(property);
				}
			}
		}
		return null;
	}

}
