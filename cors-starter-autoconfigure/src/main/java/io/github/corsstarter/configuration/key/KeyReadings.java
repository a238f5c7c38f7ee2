package io.github.corsstarter.configuration.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.configuration.key.Reading.Property;

/**
 * How the keys of an environment are read: each as itself if it exists, or else as the
 * one that was probably meant. Environment variables are shared with others, so they are
 * always taken as they are.
 *
 * @since 0.1.0
 */
public final class KeyReadings {

	private final Environment environment;

	private final String prefix;

	private final List<SourceKeys> sources = new ArrayList<>();

	/** What is written by what is meant; empty if that is the same. */
	private volatile @Nullable Map<ConfigurationPropertyName, String> index;

	private KeyReadings(Environment environment, String prefix) {
		this.environment = environment;
		this.prefix = prefix;
	}

	/**
	 * Reads the keys of an environment.
	 * @param environment the environment
	 * @param prefix the prefix of the keys, of one element
	 * @param tree the keys that exist below it
	 * @return how each key is read
	 */
	public static KeyReadings of(Environment environment, String prefix, KeyTree tree) {
		KeyReadings readings = new KeyReadings(environment, prefix);
		for (PropertySource<?> source : PrivateEnvironment.sourcesOf(environment)) {
			if (isOurs(source) && !isPlain((EnumerablePropertySource<?>) source, prefix, tree)) {
				readings.sources.add(SourceKeys.of((EnumerablePropertySource<?>) source, prefix, tree));
			}
		}
		return readings;
	}

	/**
	 * Whether every key exists as it is written.
	 * @return {@code true} if no key is unknown or read as another one
	 */
	public boolean areAsWritten() {
		for (SourceKeys source : this.sources) {
			if (!source.isAsMeant()) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOurs(PropertySource<?> source) {
		return source instanceof EnumerablePropertySource && !(source instanceof SystemEnvironmentPropertySource);
	}

	/**
	 * Whether all keys of a source exist as they are written: there is nothing to
	 * resolve.
	 */
	private static boolean isPlain(EnumerablePropertySource<?> source, String prefix, KeyTree tree) {
		for (String name : source.getPropertyNames()) {
			if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
				ConfigurationPropertyName key = ConfigurationPropertyName.adapt(name, '.');
				if (key.getElement(0, Form.UNIFORM).equals(prefix) && !tree.hasPlainly(key.subName(1))) {
					return false;
				}
			}
		}
		return true;
	}

	/**
	 * The keys that do not exist.
	 * @return the keys of each property source, the most important source first
	 */
	public List<UnknownKey> unknown() {
		return this.sources.stream().flatMap((source) -> source.unknown().stream()).toList();
	}

	/**
	 * All keys and how they are read.
	 * @return the readings, the most important source first
	 */
	public Stream<Reading> stream() {
		return this.sources.stream().flatMap((source) -> source.readings().stream());
	}

	/**
	 * Whether some key is read as another one.
	 * @return {@code true} if there is one
	 */
	public boolean hasOther() {
		return stream().anyMatch(Reading::isOther);
	}

	/**
	 * The environment as it was probably meant: with the keys that exist in place of
	 * those that do not.
	 * @return a view; the environment itself does not change
	 */
	public ConfigurableEnvironment asMeant() {
		MutablePropertySources meant = new MutablePropertySources();
		for (PropertySource<?> source : PrivateEnvironment.sourcesOf(this.environment)) {
			SourceKeys keys = this.sources.stream()
				.filter((candidate) -> candidate.source() == source)
				.findFirst()
				.orElse(null);
			meant.addLast((keys == null || keys.isAsMeant()) ? source : asMeant(keys));
		}
		return new PrivateEnvironment(meant, this.environment);
	}

	private PropertySource<?> asMeant(SourceKeys keys) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (String name : keys.source().getPropertyNames()) {
			Object value = keys.source().getProperty(name);
			if (value != null && !isBelowPrefix(name)) {
				properties.put(name, value);
			}
		}
		for (Reading reading : keys.readings()) {
			for (Property property : reading.properties()) {
				properties.putIfAbsent(property.key(), OriginTrackedValue.of(property.value(), reading.origin()));
			}
		}
		return new OriginTrackedMapPropertySource(keys.source().getName(), properties);
	}

	private boolean isBelowPrefix(String name) {
		return name.regionMatches(true, 0, this.prefix, 0, this.prefix.length())
				&& ConfigurationPropertyName.of(this.prefix).isAncestorOf(ConfigurationPropertyName.adapt(name, '.'));
	}

	/**
	 * How a property is written that is read under a key.
	 * @param key the key that is meant
	 * @return the key as it is written; the same if it is written so, or nobody wrote it
	 */
	public String written(String key) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
		Map<ConfigurationPropertyName, String> index = index();
		String exactly = index.get(name);
		if (exactly != null) {
			return exactly.isEmpty() ? key : exactly;
		}
		String list = name.isLastElementIndexed() ? index.get(name.getParent()) : null;
		return (list != null && !list.isEmpty()) ? list + "[" + name.getLastElement(Form.ORIGINAL) + "]" : key;
	}

	private Map<ConfigurationPropertyName, String> index() {
		Map<ConfigurationPropertyName, String> known = this.index;
		if (known == null) {
			known = createIndex();
			this.index = known;
		}
		return known;
	}

	private Map<ConfigurationPropertyName, String> createIndex() {
		Map<ConfigurationPropertyName, String> index = new HashMap<>();
		if (!hasOther()) {
			return index;
		}
		stream().forEach((reading) -> {
			int element = 0;
			for (Property property : reading.properties()) {
				boolean split = property.key().endsWith("]") && !reading.written().endsWith("]");
				String written = !reading.isOther() ? ""
						: split ? reading.written() + "[" + element++ + "]" : reading.written();
				index.putIfAbsent(ConfigurationPropertyName.adapt(property.key(), '.'), written);
			}
		});
		return index;
	}

	/**
	 * A key that does not exist.
	 *
	 * @param source the name of the property source that has it
	 * @param written the key, without what is below it
	 * @param parent the longest start of the key that exists, as it is written
	 * @param keys what there is below that; none if it takes a value
	 * @param isElement whether an element of a list stands where a key should be
	 * @param meant the key that is meant; empty if there is none
	 * @param value what the value becomes, or {@code null} if it stays
	 * @param removable whether the key means nothing here and can go
	 * @since 0.1.0
	 */
	public record UnknownKey(String source, String written, String parent, List<String> keys, boolean isElement,
			String meant, @Nullable Object value, boolean removable) {
	}

}
