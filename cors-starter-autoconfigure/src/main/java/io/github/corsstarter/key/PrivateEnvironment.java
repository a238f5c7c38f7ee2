package io.github.corsstarter.key;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;

/**
 * An environment of some property sources, with the profiles of another one.
 *
 * @since 0.1.0
 */
public final class PrivateEnvironment extends AbstractEnvironment {

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

}
