package io.github.corsstarter.change.watch;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

/**
 * The locations in which Spring Boot looks for configuration: its own, those that
 * properties name, and those that files import.
 */
final class ConfigLocations {

	private static final List<String> DEFAULT = List.of("optional:classpath:/;optional:classpath:/config/",
			"optional:file:./;optional:file:./config/;optional:file:./config/*/");

	private static final Bindable<List<String>> STRINGS = Bindable.listOf(String.class);

	private static final ConfigurationPropertyName IMPORT = ConfigurationPropertyName.of("spring.config.import");

	private final Environment environment;

	ConfigLocations(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Hands over each location.
	 * @param consumer gets a location, and the file that imports it if one does
	 */
	void forEach(BiConsumer<String, @Nullable Resource> consumer) {
		Binder binder = Binder.get(this.environment);
		hand(binder.bind("spring.config.location", STRINGS).orElse(DEFAULT), null, consumer);
		hand(binder.bind("spring.config.additional-location", STRINGS).orElse(List.of()), null, consumer);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			hand(imports(source), importing(source), consumer);
		}
	}

	private static void hand(List<String> values, @Nullable Resource parent,
			BiConsumer<String, @Nullable Resource> consumer) {
		for (String value : values) {
			for (ConfigDataLocation location : ConfigDataLocation.of(value).split()) {
				consumer.accept(location.getValue(), parent);
			}
		}
	}

	/** Those of one source: others do not replace them. */
	private List<String> imports(ConfigurationPropertySource source) {
		try {
			return new Binder(List.of(source), new PropertySourcesPlaceholdersResolver(this.environment))
				.bind(IMPORT, STRINGS)
				.orElse(List.of());
		}
		catch (BindException ex) {
			// Spring Boot says what is wrong with it
			return List.of();
		}
	}

	private static @Nullable Resource importing(ConfigurationPropertySource source) {
		ConfigurationProperty property = source.getConfigurationProperty(IMPORT);
		if (property == null) {
			property = source.getConfigurationProperty(IMPORT.append("[0]"));
		}
		Origin origin = Origin.from(property);
		if (origin instanceof PropertySourceOrigin wrapper) {
			origin = wrapper.getOrigin();
		}
		return (origin instanceof TextResourceOrigin text) ? text.getResource() : null;
	}

}
