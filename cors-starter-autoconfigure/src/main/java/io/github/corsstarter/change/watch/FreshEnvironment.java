package io.github.corsstarter.change.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

import io.github.corsstarter.configuration.CorsPropertiesBinder;

/**
 * Reads the configuration files of an application again, into an environment of their
 * own: the application's stays as it is. Whatever does not come from files, config trees
 * or URLs is taken over as the application has it, and so are the active profiles, since
 * the beans of the application are those of its start. Safe for use by many threads.
 */
final class FreshEnvironment {

	private static final String ATTACHED = "configurationProperties";

	private static final String DEFAULTS = "defaultProperties";

	private static final String ACTIVE = "spring.profiles.active";

	private static final String DEFAULT = "spring.profiles.default";

	private static final String PROFILES = "corsProfilesOfTheStart";

	/** What any application may have, and no file can change. */
	private static final Set<String> FIXED = Set.of(DEFAULTS, "commandLineArgs", "systemProperties",
			"systemEnvironment", "spring.application.json", "servletConfigInitParams", "servletContextInitParams",
			"jndiProperties", "random", "server.ports", "applicationInfo", "Management Server",
			"Inlined Test Properties");

	private final ConfigurableEnvironment live;

	private final ClassLoader loader;

	/**
	 * Creates the reader.
	 * @param live the environment of the application
	 * @param application the class loader of the application
	 */
	FreshEnvironment(ConfigurableEnvironment live, ClassLoader application) {
		this.live = live;
		// one for all readings: Spring keeps what it finds in a class loader
		this.loader = new FreshClassLoader(application);
	}

	/**
	 * Reads everything that can be read again.
	 * @param state has the rest: the environment of the application, or a
	 * {@linkplain #snapshot() snapshot} of it
	 * @return an environment that nobody else knows
	 * @throws RuntimeException whatever Spring Boot throws at a start when a file is
	 * broken, or gone though required
	 * @throws IllegalStateException if other profiles would be active
	 */
	ConfigurableEnvironment read(ConfigurableEnvironment state) {
		List<PropertySource<?>> sources = sources(state);
		SourceOrder order = new SourceOrder(sources);
		ConfigurableEnvironment fresh = new CandidateEnvironment();
		fresh.setConversionService(state.getConversionService());
		List<PropertySource<?>> known = new ArrayList<>();
		known.add(profiles(state));
		known.addAll(order.beforeFiles());
		sources.stream().filter((source) -> DEFAULTS.equals(source.getName())).forEach(known::add);
		set(fresh, known);
		load(fresh);
		List<PropertySource<?>> read = sources(fresh);
		read.removeIf((source) -> known.stream().anyMatch((other) -> other == source));
		read.forEach(FreshEnvironment::freeze);
		set(fresh, order.with(read));
		keepProfiles(fresh, state);
		return fresh;
	}

	/**
	 * The environment of the application as it is now: a later change, which takes one
	 * source after the other, does not reach it.
	 */
	ConfigurableEnvironment snapshot() {
		ConfigurableEnvironment snapshot = new CandidateEnvironment();
		snapshot.setConversionService(this.live.getConversionService());
		set(snapshot, sources(this.live));
		snapshot.setActiveProfiles(this.live.getActiveProfiles());
		snapshot.setDefaultProfiles(this.live.getDefaultProfiles());
		return snapshot;
	}

	/**
	 * The names of property sources that are taken over and not read again, though
	 * something outside of the application may have changed what they say.
	 */
	List<String> notRead() {
		return sources(this.live).stream()
			.filter((source) -> !ReadLocations.includes(source))
			.<String>map(PropertySource::getName)
			.filter((name) -> !FIXED.contains(name))
			.toList();
	}

	private static List<PropertySource<?>> sources(ConfigurableEnvironment environment) {
		List<PropertySource<?>> sources = new ArrayList<>();
		environment.getPropertySources().forEach(sources::add);
		sources.removeIf((source) -> ATTACHED.equals(source.getName()));
		return sources;
	}

	private static void set(ConfigurableEnvironment environment, List<PropertySource<?>> sources) {
		MutablePropertySources target = environment.getPropertySources();
		List.copyOf(target.stream().toList()).forEach((source) -> target.remove(source.getName()));
		sources.forEach(target::addLast);
		ConfigurationPropertySources.attach(environment);
	}

	/** A file that activates other profiles than at the start is not asked. */
	private static PropertySource<?> profiles(ConfigurableEnvironment state) {
		return new MapPropertySource(PROFILES,
				Map.of(ACTIVE, StringUtils.arrayToCommaDelimitedString(state.getActiveProfiles()), DEFAULT,
						StringUtils.arrayToCommaDelimitedString(state.getDefaultProfiles())));
	}

	private void load(ConfigurableEnvironment fresh) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(this.loader);
		try {
			ConfigDataEnvironmentPostProcessor.applyTo(fresh);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	/** A config tree would read a file when it is asked for, and so mix two states. */
	private static void freeze(PropertySource<?> source) {
		if (source instanceof ConfigTreePropertySource tree) {
			for (String name : tree.getPropertyNames()) {
				if (name.regionMatches(true, 0, CorsPropertiesBinder.PREFIX, 0, CorsPropertiesBinder.PREFIX.length())) {
					String.valueOf(tree.getProperty(name));
				}
			}
		}
	}

	/** Includes and groups of profiles add up, wherever they are written. */
	private static void keepProfiles(ConfigurableEnvironment fresh, ConfigurableEnvironment state) {
		List<String> active = List.of(state.getActiveProfiles());
		List<String> read = List.of(fresh.getActiveProfiles());
		if (!Set.copyOf(read).equals(Set.copyOf(active))) {
			throw new IllegalStateException(
					"The active profiles would be " + read + " and are " + active + ". Other profiles need a restart.");
		}
		fresh.setActiveProfiles(state.getActiveProfiles());
		fresh.setDefaultProfiles(state.getDefaultProfiles());
		String written = state.getProperty(ACTIVE);
		if (written != null) {
			fresh.getPropertySources().addFirst(new MapPropertySource(PROFILES, Map.of(ACTIVE, written)));
			ConfigurationPropertySources.attach(fresh);
		}
	}

}
