package io.github.corsstarter.change.watch;

import java.util.List;

import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.core.Ordered;

/**
 * Takes the locations that are not read again, ahead of whoever would connect to them.
 * Known to nobody but {@link FreshEnvironment}.
 */
final class SkippedLocations implements ConfigDataLocationResolver<ConfigDataResource>, Ordered {

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return !ReadLocations.includes(location.getValue());
	}

	@Override
	public List<ConfigDataResource> resolve(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return List.of();
	}

}
