package io.github.corsstarter.configuration.key;

import java.util.List;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
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
	 * The property sources of an environment.
	 * @param environment the environment
	 * @return the sources in their order, without Boot's view of them; none if they
	 * cannot be listed
	 */
	public static List<PropertySource<?>> sourcesOf(Environment environment) {
		return (environment instanceof ConfigurableEnvironment configurable) ? configurable.getPropertySources()
			.stream()
			.filter((source) -> !source.getName().equals(ATTACHED))
			.toList() : List.of();
	}

}
