package io.github.corsstarter.change.watch;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurablePropertyResolver;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * An environment as {@code SpringApplication} makes one: it has no sources of its own,
 * and whoever sets the profiles decides about them, no property does.
 */
final class CandidateEnvironment extends StandardEnvironment {

	@Override
	protected void customizePropertySources(MutablePropertySources propertySources) {
		// each is taken from the live environment
	}

	@Override
	protected @Nullable String doGetActiveProfilesProperty() {
		return null;
	}

	@Override
	protected @Nullable String doGetDefaultProfilesProperty() {
		return null;
	}

	@Override
	protected ConfigurablePropertyResolver createPropertyResolver(MutablePropertySources propertySources) {
		return ConfigurationPropertySources.createPropertyResolver(propertySources);
	}

}
