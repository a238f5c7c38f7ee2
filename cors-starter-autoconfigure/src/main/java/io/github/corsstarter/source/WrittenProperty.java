package io.github.corsstarter.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

import io.github.corsstarter.problem.MaskedText;

/**
 * A property as it was written.
 *
 * @param name the name that it was written under: a path, or an environment variable
 * @param value the value, with placeholders unresolved
 * @param source where it was written: a file with line and column, an environment
 * variable, or a property source
 * @param file the file, line and column, or {@code null} if it was written elsewhere
 * @param kind how the file is written
 * @param propertySource the name of the property source; empty if that is not known
 * @param rawName the name in the property source
 * @since 0.1.0
 */
public record WrittenProperty(String name, String value, String source, @Nullable TextResourceOrigin file,
		FileKind kind, String propertySource, String rawName) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:${}]+)(?::[^${}]*)?}");

	/** Properties that hold others as JSON, in which nothing is written anew. */
	private static final Set<String> JSON = Set.of("spring.application.json", "SPRING_APPLICATION_JSON");

	/** A list may be written as one text of any length. */
	private static final int MAX_SHOWN = 1000;

	/**
	 * The environment variable that sets a property.
	 * @param property the path of the property
	 * @return the name of the variable, such as {@code CORS_ALLOWED_ORIGINS}
	 */
	public static String variableOf(String property) {
		return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
	}

	public static WrittenProperty of(ConfigurationProperty property) {
		Origin origin = unwrap(property.getOrigin());
		PropertySourceOrigin place = (property.getOrigin() instanceof PropertySourceOrigin wrapped) ? wrapped : null;
		String rawName = (place != null) ? place.getPropertyName() : property.getName().toString();
		String name = (origin instanceof SystemEnvironmentOrigin variable && !JSON.contains(rawName))
				? variable.getProperty() : property.getName().toString();
		TextResourceOrigin file = (origin instanceof TextResourceOrigin text) ? text : null;
		PropertySource<?> source = (place != null) ? place.getPropertySource() : null;
		return new WrittenProperty(name, String.valueOf(property.getValue()), String.valueOf(property.getOrigin()),
				file, FileKind.of(source, (file != null) ? file.getResource() : null),
				(source != null) ? source.getName() : "", (place != null) ? rawName : name);
	}

	/** Boot wraps the origin that a source knows in one that names the source. */
	private static @Nullable Origin unwrap(@Nullable Origin origin) {
		return (origin instanceof PropertySourceOrigin wrapped) ? wrapped.getOrigin() : origin;
	}

	/**
	 * The same at the line of one of its keys, which may stand above the value.
	 * @param key the key as it was written
	 */
	WrittenProperty atKey(String key) {
		if (this.file == null || this.file.getLocation() == null || !this.kind.isLines()) {
			return this;
		}
		List<String> lines = lines();
		for (int line = Math.min(line(), lines.size() - 1); line >= 0; line--) {
			int column = KeyInLine.find(lines.get(line), key);
			if (column != -1) {
				return (line == line()) ? this : at(new Location(line, column));
			}
		}
		return this;
	}

	private WrittenProperty at(Location location) {
		TextResourceOrigin moved = new TextResourceOrigin((this.file != null) ? this.file.getResource() : null,
				location);
		return new WrittenProperty(this.name, this.value, moved.toString(), moved, this.kind, this.propertySource,
				this.rawName);
	}

	/** The line of the file, or {@code null} if it was written elsewhere. */
	public @Nullable String text() {
		List<String> lines = lines();
		return (line() >= 0 && line() < lines.size()) ? lines.get(line()) : null;
	}

	/** The lines of the file up to its own. */
	private List<String> lines() {
		if (this.file == null || this.file.getResource() == null) {
			return List.of();
		}
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(this.file.getResource().getInputStream(), StandardCharsets.UTF_8))) {
			return reader.lines().limit(line() + 1L).toList();
		}
		catch (IOException ex) {
			// the file was there a moment ago; the report does without its line
			return List.of();
		}
	}

	/** The file, if it holds lines of properties. */
	public @Nullable Resource textFile() {
		return (line() != -1 && this.file != null && this.kind.isLines()) ? this.file.getResource() : null;
	}

	/** The variable that the whole value is taken from, or {@code null}. */
	public @Nullable String placeholder() {
		Matcher matcher = PLACEHOLDER.matcher(this.value);
		return matcher.matches() ? matcher.group(1) : null;
	}

	/** Where it was written, and how if that is not what it holds. */
	public String sourceAndText() {
		if (!this.value.contains("${")) {
			return this.source;
		}
		String masked = MaskedText.of(this.value);
		boolean cut = masked.length() > MAX_SHOWN;
		return this.source + ", as " + (cut ? masked.substring(0, MAX_SHOWN) + "..." : masked);
	}

	/** Whether it is an element of a list. */
	public boolean isElement() {
		return this.name.endsWith("]");
	}

	/** Whether it stands in a file of YAML. */
	public boolean isYaml() {
		return this.kind == FileKind.YAML;
	}

	/**
	 * What is pasted in place of the property, if it stands in no file of lines.
	 * @param name the name of the property, or of an environment variable
	 * @param value the value to come
	 * @return the text, or {@code null} if it cannot be shown there
	 */
	public @Nullable String pasted(String name, String value) {
		if (JSON.contains(this.rawName) || (this.file != null && this.kind == FileKind.OTHER)) {
			return null;
		}
		if (this.kind == FileKind.VALUE) {
			// the name is that of the file
			return (ShellWord.isPrintable(value) && name.equals(this.name)) ? value : null;
		}
		return PastedText.of(this.propertySource, name, value);
	}

	/** Whether it is an environment variable. */
	public boolean isVariable() {
		return this.name.indexOf('.') == -1;
	}

	/** The line in the file, from 0, or -1 if it was written elsewhere. */
	public int line() {
		return (this.file != null && this.file.getLocation() != null) ? this.file.getLocation().getLine() : -1;
	}

}
