package io.github.corsstarter.configuration.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * An environment of some property sources, with the profiles of another one.
 *
 * @since 0.1.0
 */
public final class PrivateEnvironment extends AbstractEnvironment {

	/** What Boot calls its view of all the other sources. */
	private static final String ATTACHED = "configurationProperties";

	/**
	 * Creates an environment.
	 * @param sources the property sources
	 * @param original the environment whose profiles are active
	 */
	public PrivateEnvironment(MutablePropertySources sources, Environment original) {
		super(sources);
		setActiveProfiles(original.getActiveProfiles());
		setDefaultProfiles(original.getDefaultProfiles());
		ConfigurationPropertySources.attach(this);
	}

	/**
	 * An environment as it is now. Property sources are replaced when an environment
	 * changes, but for those that programs write into: these are copied.
	 * @param environment the environment
	 * @return its property sources and profiles
	 */
	public static PrivateEnvironment asItIs(Environment environment) {
		MutablePropertySources sources = new MutablePropertySources();
		for (PropertySource<?> source : sourcesOf(environment)) {
			sources.addLast(asItIs(source));
		}
		return new PrivateEnvironment(sources, environment);
	}

	private static PropertySource<?> asItIs(PropertySource<?> source) {
		if (source.getClass() != MapPropertySource.class && source.getClass() != PropertiesPropertySource.class) {
			return source;
		}
		Map<String, Object> copy = new LinkedHashMap<>();
		for (String name : ((MapPropertySource) source).getPropertyNames()) {
			Object value = source.getProperty(name);
			if (value != null) {
				copy.put(name, value);
			}
		}
		return new MapPropertySource(source.getName(), copy);
	}

	/**
	 * The property sources of an environment.
	 * @param environment the environment
	 * @return the sources in their order, without Boot's view of them; none if they
	 * cannot be listed
	 */
	public static List<PropertySource<?>> sourcesOf(Environment environment) {
		List<PropertySource<?>> sources = new ArrayList<>();
		if (environment instanceof ConfigurableEnvironment configurable) {
			for (PropertySource<?> source : configurable.getPropertySources()) {
				if (!source.getName().equals(ATTACHED)) {
					sources.add(source);
				}
			}
		}
		return sources;
	}

}
