package io.github.corsstarter.diagnostics;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;

/**
 * A property as somebody wrote it.
 *
 * @param name the name that it was written under: a path, or an environment variable
 * @param value the value, with placeholders unresolved
 * @param source where it was written: a file with line and column, an environment
 * variable, or a property source
 * @param file the file, line and column, or {@code null} if it was written elsewhere
 * @since 0.1.0
 */
public record WrittenProperty(String name, String value, String source, @Nullable TextResourceOrigin file) {

	/** The end of the origin of a command line argument. */
	private static final String COMMAND_LINE = "\"" + CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME
			+ "\"";

	/**
	 * The environment variable that sets a property.
	 * @param property the path of the property
	 * @return the name of the variable, such as {@code CORS_ALLOWED_ORIGINS}
	 */
	public static String variableOf(String property) {
		return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
	}

	static WrittenProperty of(ConfigurationProperty property) {
		Origin origin = unwrap(property.getOrigin());
		String name = (origin instanceof SystemEnvironmentOrigin variable) ? variable.getProperty()
				: property.getName().toString();
		return new WrittenProperty(name, String.valueOf(property.getValue()), String.valueOf(property.getOrigin()),
				(origin instanceof TextResourceOrigin file) ? file : null);
	}

	/** Boot wraps the origin that a source knows in one that names the source. */
	private static @Nullable Origin unwrap(@Nullable Origin origin) {
		return (origin instanceof PropertySourceOrigin wrapped) ? wrapped.getOrigin() : origin;
	}

	/** Whether it stands in a file of YAML. */
	boolean isYaml() {
		return this.file != null && !String.valueOf(this.file.getResource()).contains(".properties");
	}

	/** Whether it is an argument of the command line. */
	boolean isArgument() {
		return this.source.endsWith(COMMAND_LINE);
	}

	/** Whether it is an environment variable. */
	boolean isVariable() {
		return this.name.indexOf('.') == -1;
	}

	/** The line in the file, from 0, or -1 if it was written elsewhere. */
	int line() {
		return (this.file != null && this.file.getLocation() != null) ? this.file.getLocation().getLine() : -1;
	}

}
