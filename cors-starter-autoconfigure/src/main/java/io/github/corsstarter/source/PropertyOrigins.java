package io.github.corsstarter.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

import io.github.corsstarter.configuration.key.KeyReadings;
import io.github.corsstarter.configuration.key.PrivateEnvironment;
import io.github.corsstarter.configuration.key.Reading;
import io.github.corsstarter.configuration.key.Reading.Property;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Finds where properties were written.
 *
 * @since 0.1.0
 */
public final class PropertyOrigins {

	private static final Pattern NAMES = Pattern
		.compile("((?:^cors\\.(?:policies|environments|group-notes)|\\borigin-(?:groups|sources))\\.)([^.\\[]+)");

	private static final String NOTES = "cors.group-notes.";

	private static final String FIRST_ELEMENT = "[0]";

	/**
	 * Enough for the lists and the first origins of policies, of which there may be a
	 * million.
	 */
	private static final int MAX_REMEMBERED = 1000;

	private final Environment environment;

	/** What was found, or {@code null} to search anew each time. */
	private final @Nullable Map<String, Optional<WrittenProperty>> found;

	/**
	 * Creates a finder.
	 * @param environment the environment whose property sources are searched
	 */
	public PropertyOrigins(Environment environment) {
		this(environment, null);
	}

	private PropertyOrigins(Environment environment, @Nullable Map<String, Optional<WrittenProperty>> found) {
		this.environment = environment;
		this.found = found;
	}

	/**
	 * A finder for the properties of policies as they were written when the policies were
	 * compiled, whatever the environment becomes. There are few of them, and a search may
	 * walk through every key there is, so what was found is kept.
	 * @param environment the environment that the policies were compiled from
	 * @return the finder
	 */
	public static PropertyOrigins asOf(Environment environment) {
		return new PropertyOrigins(PrivateEnvironment.asItIs(environment), new ConcurrentHashMap<>());
	}

	/**
	 * The environment that is searched.
	 * @return the environment
	 */
	public Environment environment() {
		return this.environment;
	}

	/**
	 * Finds a property.
	 * @param property the path of the property; an element of a list that was written as
	 * one text is found there, and a group of keys at its first key
	 * @return the property that wins, or {@code null} if it is not set
	 */
	public @Nullable WrittenProperty find(String property) {
		if (this.found == null) {
			return search(property);
		}
		Optional<WrittenProperty> known = this.found.get(property);
		if (known == null) {
			known = Optional.ofNullable(search(property));
			if (this.found.size() < MAX_REMEMBERED) {
				this.found.put(property, known);
			}
		}
		return known.orElse(null);
	}

	private @Nullable WrittenProperty search(String property) {
		WrittenProperty written = findExactly(property);
		if (written == null && !property.endsWith("]")) {
			written = findExactly(property + FIRST_ELEMENT);
		}
		return (written != null) ? written : findBelow(ConfigurationPropertyName.adapt(property, '.'));
	}

	private @Nullable WrittenProperty findExactly(String property) {
		return find(List.of(ConfigurationPropertyName.adapt(property, '.'),
				ConfigurationPropertyName.adapt(folded(property), '.')));
	}

	/**
	 * A path as variables set it in which names are folded but keys are not:
	 * {@code CORS_POLICIES_PARTNERAPI_MAX_AGE}.
	 */
	private static String folded(String property) {
		Matcher matcher = NAMES.matcher(property);
		StringBuilder folded = new StringBuilder();
		while (matcher.find()) {
			String name = matcher.group(2).replaceAll("[-_]", "");
			matcher.appendReplacement(folded, Matcher.quoteReplacement(matcher.group(1) + name));
		}
		return matcher.appendTail(folded).toString();
	}

	/**
	 * Where a property was written.
	 * @param property the path of the property
	 * @return the place in words; empty if the property is not set
	 */
	public String sourceOf(String property) {
		WrittenProperty written = find(property);
		return (written != null) ? written.source() : "";
	}

	/**
	 * Finds a list in every place that may have one, also where another one wins.
	 * @param property the path of the list
	 * @return the list of each property source, the most important first
	 */
	public List<WrittenList> findLists(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
		List<WrittenList> lists = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			lists.add(new WrittenList(source, name));
		}
		return lists;
	}

	/**
	 * Finds what a problem is about.
	 * @param problem the problem
	 * @return the property, or its key if that is what is wrong; {@code null} if nobody
	 * wrote it
	 */
	public @Nullable WrittenProperty find(CorsPolicyProblem problem) {
		WrittenProperty written = find(problem.property());
		return (written != null && isAboutKey(problem)) ? written.atKey(KeyInLine.lastElement(problem.property()))
				: written;
	}

	/**
	 * Whether a key is wrong and not its value, so that the fix is another key.
	 * @param problem the problem
	 * @return {@code true} for a property that does not exist, and for a note about a
	 * group that does not
	 */
	public static boolean isAboutKey(CorsPolicyProblem problem) {
		return problem.code() == ProblemCode.UNKNOWN_PROPERTY
				|| (problem.code() == ProblemCode.UNKNOWN_ORIGIN_GROUP && problem.property().startsWith(NOTES));
	}

	/**
	 * Finds a key that does not exist in one property source. Environment variables are
	 * no such keys.
	 * @param problem the problem
	 * @param propertySource the name of the property source
	 * @return the first property of the key
	 */
	public @Nullable WrittenProperty find(CorsPolicyProblem problem, String propertySource) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(problem.property(), '.');
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.getUnderlyingSource() instanceof PropertySource<?> underlying
					&& underlying.getName().equals(propertySource)) {
				ConfigurationProperty exactly = source.getConfigurationProperty(name);
				ConfigurationProperty property = (exactly != null) ? exactly : firstBelow(source, name);
				if (property != null) {
					String key = KeyInLine.lastElement(problem.property());
					return WrittenProperty.of(property).atKey(key);
				}
			}
		}
		return null;
	}

	private static @Nullable ConfigurationProperty firstBelow(ConfigurationPropertySource source,
			ConfigurationPropertyName name) {
		ConfigurationPropertyName first = (source instanceof IterableConfigurationPropertySource iterable)
				? iterable.stream().filter(name::isAncestorOf).findFirst().orElse(null) : null;
		return (first != null) ? source.getConfigurationProperty(first) : null;
	}

	/** All properties of a source, with the readings of those that are read otherwise. */
	public List<Reading> readings(String propertySource, KeyReadings known) {
		Map<String, Reading> readings = new LinkedHashMap<>();
		if (this.environment instanceof ConfigurableEnvironment configurable && configurable.getPropertySources()
			.get(propertySource) instanceof EnumerablePropertySource<?> source) {
			for (String name : source.getPropertyNames()) {
				readings.put(name, asWritten(source, name));
			}
		}
		known.stream()
			.filter((reading) -> reading.source().equals(propertySource))
			.forEach((reading) -> readings.put(reading.written(), reading));
		return new ArrayList<>(readings.values());
	}

	/** A property alone, with whatever lines it has. */
	public KeyGroup group(WrittenProperty written) {
		Reading reading = new Reading(written.propertySource(), written.rawName(), written.value(), written.file(),
				List.of(), List.of(new Property(written.rawName(), written.value())));
		return new KeyGroup(written.propertySource(), List.of(reading));
	}

	private static Reading asWritten(EnumerablePropertySource<?> source, String name) {
		Object value = source.getProperty(name);
		Object text = (value != null) ? value : "";
		return new Reading(source.getName(), name, text, OriginLookup.getOrigin(source, name), List.of(),
				List.of(new Property(name, text)));
	}

	/**
	 * Whether some property takes its value from another one, or from a variable.
	 * @param start how the name of that one starts
	 * @return {@code true} if a placeholder starts so
	 */
	public boolean isPlaceholder(String start) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.getUnderlyingSource() instanceof EnumerablePropertySource<?> enumerable) {
				for (String name : enumerable.getPropertyNames()) {
					if (String.valueOf(enumerable.getProperty(name)).contains("${" + start)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** A value without its placeholders, as far as they can be resolved. */
	public String resolve(WrittenProperty written) {
		return resolve(written.value());
	}

	public String resolve(String value) {
		return this.environment.resolvePlaceholders(value);
	}

	private @Nullable WrittenProperty find(List<ConfigurationPropertyName> names) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			for (ConfigurationPropertyName name : names) {
				ConfigurationProperty property = find(source, name);
				if (property != null) {
					return WrittenProperty.of(property);
				}
			}
		}
		return null;
	}

	/** A list written as one text hides the elements that other sources have. */
	private static @Nullable ConfigurationProperty find(ConfigurationPropertySource source,
			ConfigurationPropertyName name) {
		ConfigurationProperty list = name.isLastElementIndexed() ? source.getConfigurationProperty(name.getParent())
				: null;
		return (list != null) ? list : source.getConfigurationProperty(name);
	}

	private @Nullable WrittenProperty findBelow(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = firstBelow(source, name);
			if (property != null) {
				return WrittenProperty.of(property);
			}
		}
		return null;
	}

}
