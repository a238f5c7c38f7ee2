package io.github.corsstarter.change.watch;

import java.util.List;

import org.springframework.boot.context.config.ConfigData;
import org.springframework.boot.context.config.ConfigDataLoader;
import org.springframework.boot.context.config.ConfigDataLoaderContext;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.core.Ordered;

/**
 * Takes the locations that are not read again, ahead of whoever would connect to them.
 * Known to nobody but {@link FreshEnvironment}.
 */
final class SkippedLocations implements ConfigDataLocationResolver<SkippedLocations.Skipped>, Ordered {

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return !ReadLocations.includes(location.getValue());
	}

	@Override
	public List<Skipped> resolve(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return List.of(new Skipped());
	}

	/** Something, since a location without anything would be a mistake. */
	static final class Skipped extends ConfigDataResource {

	}

	/** Finds no property in it. */
	static final class Loader implements ConfigDataLoader<Skipped> {

		@Override
		public ConfigData load(ConfigDataLoaderContext context, Skipped resource) {
			return ConfigData.EMPTY;
		}

	}

}
