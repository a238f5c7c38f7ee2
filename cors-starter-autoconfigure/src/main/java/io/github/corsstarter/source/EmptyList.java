package io.github.corsstarter.source;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.env.Environment;

/**
 * Lists that are empty on purpose. Spring Boot binds {@code []} and an empty text to the
 * same empty text, which may as well be a variable that somebody forgot. Only a file of
 * YAML tells them apart: at the place of the value stands a bracket.
 *
 * @since 0.1.0
 */
public final class EmptyList {

	private EmptyList() {
	}

	/**
	 * Whether a list is written as an empty one.
	 * @param environment the environment
	 * @param property the path of the list
	 * @return {@code true} if the place that wins says {@code []}
	 */
	public static boolean isWritten(Environment environment, String property) {
		return isWritten(ConfigurationPropertySources.get(environment), ConfigurationPropertyName.of(property));
	}

	/**
	 * Whether a list is written as an empty one.
	 * @param sources the property sources, the most important first
	 * @param name the name of the list
	 * @return {@code true} if the first source that has it says {@code []}
	 */
	public static boolean isWritten(Iterable<ConfigurationPropertySource> sources, ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : sources) {
			ConfigurationProperty list = source.getConfigurationProperty(name);
			if (list != null) {
				return isBracket(WrittenProperty.of(list));
			}
			if (source.getConfigurationProperty(name.append("[0]")) != null) {
				return false;
			}
		}
		return false;
	}

	/** No other value of YAML that is an empty text begins so. */
	private static boolean isBracket(WrittenProperty list) {
		if (!list.value().isEmpty() || !list.isYaml() || list.line() == -1) {
			return false;
		}
		Location location = (list.file() != null) ? list.file().getLocation() : null;
		String line = list.text();
		return location != null && line != null && character(line, location.getColumn()) == '[';
	}

	/** Columns count characters of any alphabet as one. */
	private static int character(String line, int column) {
		return line.codePoints().skip(column).findFirst().orElse(-1);
	}

}
