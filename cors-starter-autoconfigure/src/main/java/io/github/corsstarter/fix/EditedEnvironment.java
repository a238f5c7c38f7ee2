package io.github.corsstarter.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.Resource;

import io.github.corsstarter.configuration.key.PrivateEnvironment;

/**
 * An environment in which edits are done: what they do not concern is as it was.
 */
final class EditedEnvironment {

	private final ConfigurableEnvironment environment;

	private final Map<Resource, EditedFile> files = new LinkedHashMap<>();

	EditedEnvironment(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * Does the edits.
	 * @throws IOException if a file cannot be read
	 * @throws RuntimeException if a file cannot be read after the edits, or some place is
	 * not found
	 */
	ConfigurableEnvironment with(List<Edit> edits) throws IOException {
		ConfigurableEnvironment edited = PrivateEnvironment.asItIs(this.environment);
		MutablePropertySources sources = edited.getPropertySources();
		Map<Resource, List<Edit>> byFile = new LinkedHashMap<>();
		for (Edit edit : edits) {
			if (edit.file() != null) {
				byFile.computeIfAbsent(edit.file(), (file) -> new ArrayList<>()).add(edit);
			}
			else {
				edit(sources, edit);
			}
		}
		for (Map.Entry<Resource, List<Edit>> entry : byFile.entrySet()) {
			edit(sources, entry.getKey(), entry.getValue());
		}
		return edited;
	}

	private void edit(MutablePropertySources sources, Resource file, List<Edit> edits) throws IOException {
		EditedFile read = this.files.get(file);
		if (read == null) {
			read = EditedFile.of(file);
			this.files.put(file, read);
		}
		List<PropertySource<?>> documents = read.with(edits);
		boolean found = false;
		for (PropertySource<?> source : sources.stream().toList()) {
			if (source instanceof EnumerablePropertySource<?> enumerable && isOf(enumerable, file)) {
				int index = read.indexOf(enumerable);
				if (index == -1) {
					throw new IOException("The file is not as it was: " + file);
				}
				PropertySource<?> document = documents.get(index);
				Object properties = document.getSource();
				sources.replace(source.getName(),
						new OriginTrackedMapPropertySource(source.getName(), (Map<?, ?>) properties));
				found = true;
			}
		}
		if (!found) {
			throw new IOException("No property source is of the file: " + file);
		}
	}

	private static boolean isOf(EnumerablePropertySource<?> source, Resource file) {
		for (String name : source.getPropertyNames()) {
			Origin origin = OriginLookup.getOrigin(source, name);
			return origin instanceof TextResourceOrigin text && file.equals(text.getResource());
		}
		return false;
	}

	/** What no source has is set as an environment variable. */
	private static void edit(MutablePropertySources sources, Edit edit) throws IOException {
		EnumerablePropertySource<?> source = find(sources, edit.name());
		Map<String, Object> properties = new LinkedHashMap<>();
		if (source != null) {
			for (String name : source.getPropertyNames()) {
				Object value = source.getProperty(name);
				if (value != null && !name.equals(edit.name())) {
					properties.put(name, OriginTrackedValue.of(value, OriginLookup.getOrigin(source, name)));
				}
			}
		}
		edit.text().lines().forEach((line) -> {
			int equals = line.indexOf('=');
			properties.put(line.substring(0, equals), line.substring(equals + 1));
		});
		if (source == null || source instanceof SystemEnvironmentPropertySource) {
			setVariables(sources, source, properties);
		}
		else {
			sources.replace(source.getName(), new OriginTrackedMapPropertySource(source.getName(), properties));
		}
	}

	private static void setVariables(MutablePropertySources sources, @Nullable PropertySource<?> source,
			Map<String, Object> properties) {
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		PropertySource<?> variables = (source != null) ? source : sources.get(name);
		if (source == null && variables instanceof MapPropertySource map) {
			map.getSource().forEach(properties::putIfAbsent);
		}
		properties
			.replaceAll((key, value) -> (value instanceof OriginTrackedValue tracked) ? tracked.getValue() : value);
		if (variables == null) {
			sources.addLast(new SystemEnvironmentPropertySource(name, properties));
		}
		else {
			sources.replace(variables.getName(), new SystemEnvironmentPropertySource(variables.getName(), properties));
		}
	}

	private static @Nullable EnumerablePropertySource<?> find(MutablePropertySources sources, String name) {
		for (PropertySource<?> source : sources) {
			if (source instanceof EnumerablePropertySource<?> enumerable && enumerable.containsProperty(name)) {
				return enumerable;
			}
		}
		return null;
	}

}
