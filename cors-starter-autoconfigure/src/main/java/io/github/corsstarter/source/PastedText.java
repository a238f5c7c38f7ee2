package io.github.corsstarter.source;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * A property that stands in no file of lines, as it is pasted into its place: variables,
 * arguments and system properties are read by a shell, and are quoted for one.
 */
public final class PastedText {

	private static final String ARGUMENTS = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

	/** Holds properties as JSON, which is not written anew. */
	private static final String JSON = "spring.application.json";

	private PastedText() {
	}

	/**
	 * The text to paste.
	 * @param propertySource the name of the property source; empty if that is not known
	 * @param name the name of the property, or of an environment variable
	 * @param value its value
	 * @return one line, or {@code null} if the value cannot be shown there
	 */
	public static @Nullable String of(String propertySource, String name, String value) {
		if (!ShellWord.isPrintable(value)) {
			return null;
		}
		if (isVariable(name)) {
			return name + "=" + ShellWord.of(value);
		}
		return switch (propertySource) {
			case ARGUMENTS -> ShellWord.of("--" + name + "=" + value);
			case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME -> ShellWord.of("-D" + name + "=" + value);
			case JSON -> null;
			default -> property(name, value);
		};
	}

	private static boolean isVariable(String name) {
		return name.chars().allMatch((character) -> character == '_' || Character.isLetterOrDigit(character));
	}

	/** As a file of properties has it, in which only the backslash means something. */
	private static String property(String name, String value) {
		return name + "=" + value.replace("\\", "\\\\");
	}

	/**
	 * Several properties.
	 * @param propertySource the name of the property source; empty if that is not known
	 * @param assignments {@code name=value} for each property, a line each
	 * @return a line each, or {@code null} if some value cannot be shown there
	 */
	public static @Nullable String ofAll(String propertySource, String assignments) {
		StringBuilder text = new StringBuilder();
		for (String assignment : assignments.lines().toList()) {
			int equals = assignment.indexOf('=');
			String line = (equals != -1)
					? of(propertySource, assignment.substring(0, equals), assignment.substring(equals + 1)) : null;
			if (line == null) {
				return null;
			}
			text.append(text.isEmpty() ? "" : "\n").append(line);
		}
		return text.toString();
	}

}
