package io.github.corsstarter.source;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/**
 * How properties are written in a file.
 *
 * @since 0.1.0
 */
public enum FileKind {

	/** YAML. */
	YAML,

	/** Lines of {@code name=value}. */
	PROPERTIES,

	/** A file of a config tree: its name is the property, and its content the value. */
	VALUE,

	/** No file, or one of which nobody knows how it is written. */
	OTHER;

	/**
	 * The kind of a file.
	 * @param file the file
	 * @return the kind, as far as the name of the file tells
	 */
	public static FileKind of(@Nullable Resource file) {
		String name = (file != null && file.getFilename() != null) ? file.getFilename().toLowerCase(Locale.ROOT) : "";
		if (name.endsWith(".yml") || name.endsWith(".yaml")) {
			return YAML;
		}
		return name.endsWith(".properties") ? PROPERTIES : OTHER;
	}

	/**
	 * The kind of a file that some property source has.
	 * @param source the property source, or {@code null} if that is not known
	 * @param file the file, or {@code null} if it is written elsewhere
	 * @return the kind
	 */
	public static FileKind of(@Nullable PropertySource<?> source, @Nullable Resource file) {
		return (source instanceof ConfigTreePropertySource) ? VALUE : of(file);
	}

	/**
	 * Whether a file holds lines of properties.
	 * @return {@code true} if it does
	 */
	public boolean isLines() {
		return this == YAML || this == PROPERTIES;
	}

	public PropertySourceLoader loader() {
		return (this == PROPERTIES) ? new PropertiesPropertySourceLoader() : new YamlPropertySourceLoader();
	}

}
