package io.github.corsstarter.configuration.key;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.EnumerablePropertySource;

import io.github.corsstarter.configuration.key.KeyReadings.UnknownKey;
import io.github.corsstarter.configuration.key.KeyTree.Kind;
import io.github.corsstarter.configuration.key.Reading.Property;
import io.github.corsstarter.configuration.key.Reading.Step;

/**
 * The keys of one property source and what each of them means.
 */
final class SourceKeys {

	private final EnumerablePropertySource<?> source;

	private final ConfigurationPropertyName prefix;

	private final KeyTree tree;

	private final UnnamedPolicies names = new UnnamedPolicies();

	private final KeyResolver resolver;

	private final Map<String, WrittenKey> keys = new LinkedHashMap<>();

	private final List<Reading> readings = new ArrayList<>();

	private final Map<String, UnknownKey> unknown = new LinkedHashMap<>();

	/** Policies whose path is their key. */
	private final Set<String> withPath = new HashSet<>();

	/** The meaning of the last list, whose elements follow one another. */
	private @Nullable Meaning list;

	private @Nullable ConfigurationPropertyName listName;

	private SourceKeys(EnumerablePropertySource<?> source, String prefix, KeyTree tree) {
		this.source = source;
		this.prefix = ConfigurationPropertyName.of(prefix);
		this.tree = tree;
		this.resolver = new KeyResolver(prefix, tree, this.names);
	}

	static SourceKeys of(EnumerablePropertySource<?> source, String prefix, KeyTree tree) {
		SourceKeys keys = new SourceKeys(source, prefix, tree);
		keys.collect();
		keys.keys.forEach(keys::read);
		if (keys.isAsMeant()) {
			keys.readings.clear();
		}
		new ListMerger(tree, keys.readings).merge();
		return keys;
	}

	EnumerablePropertySource<?> source() {
		return this.source;
	}

	List<Reading> readings() {
		return this.readings;
	}

	List<UnknownKey> unknown() {
		return List.copyOf(this.unknown.values());
	}

	boolean isAsMeant() {
		return this.unknown.isEmpty();
	}

	private void collect() {
		String start = this.prefix.toString();
		for (String property : this.source.getPropertyNames()) {
			if (property.regionMatches(true, 0, start, 0, start.length())) {
				ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
				Object value = this.source.getProperty(property);
				if (this.prefix.isAncestorOf(name) && value != null) {
					WrittenKey key = new WrittenKey(name, value);
					this.keys.put(property, key);
					note(key);
				}
			}
		}
	}

	private void note(WrittenKey key) {
		for (int i = 1; i < key.size() - 1; i++) {
			if (key.isNumber(i)) {
				this.names.note(key.start(i + 1), key.element(i + 1), String.valueOf(key.value()));
			}
		}
	}

	private void read(String property, WrittenKey key) {
		Meaning meaning = meaning(key);
		Origin origin = OriginLookup.getOrigin(this.source, property);
		if (meaning == null) {
			UnknownKey found = withoutMeaning(key);
			this.unknown.putIfAbsent(found.written(), found);
			return;
		}
		for (Step step : meaning.steps()) {
			this.unknown.putIfAbsent(step.written(), unknown(key, step, meaning));
		}
		List<Property> properties = new ArrayList<>();
		if (meaning.path() != null) {
			addPath(meaning, properties);
		}
		if (!meaning.key().isEmpty()) {
			properties.add(new Property(meaning.key(), meaning.value()));
		}
		this.readings
			.add(new Reading(this.source.getName(), property, key.value(), origin, meaning.steps(), properties));
	}

	/** The elements of a list mean what the list means. */
	private @Nullable Meaning meaning(WrittenKey key) {
		ConfigurationPropertyName parent = key.isNumber(key.size() - 1) ? key.name().getParent() : null;
		String index = "[" + key.element(key.size() - 1) + "]";
		ConfigurationPropertyName last = this.listName;
		if (parent != null && last != null && parent.equals(last)) {
			return (this.list != null) ? this.list.withValue(key.value()).plus(index) : null;
		}
		Meaning meaning = this.resolver.resolve(key);
		boolean ofList = meaning == null || meaning.key().endsWith(index);
		this.listName = ofList ? parent : null;
		this.list = (meaning != null && ofList && parent != null)
				? new Meaning(meaning.key().substring(0, meaning.key().length() - index.length()), meaning.value(),
						meaning.steps(), meaning.path())
				: null;
		return meaning;
	}

	/** Once for each policy, and only if it has no paths of its own. */
	private void addPath(Meaning meaning, List<Property> properties) {
		String policies = this.prefix + ".policies.";
		int end = meaning.key().indexOf('.', policies.length());
		String paths = meaning.key().substring(0, end) + ".paths";
		if (!meaning.key().startsWith(paths) && this.withPath.add(paths)) {
			properties.add(new Property(paths, String.valueOf(meaning.path())));
		}
	}

	private UnknownKey unknown(WrittenKey key, Step step, Meaning meaning) {
		UnknownKey exact = withoutMeaning(key);
		boolean changed = !step.removed() && step.meant().equals(meaning.key()) && !meaning.value().equals(key.value());
		return new UnknownKey(this.source.getName(), step.written(), exact.parent(), exact.keys(), false,
				step.removed() ? "" : step.meant(), changed ? meaning.value() : null, step.removed());
	}

	private UnknownKey withoutMeaning(WrittenKey key) {
		int size = 1;
		KeyTree last = this.tree;
		while (size < key.size()) {
			KeyTree next = next(last, key, size);
			if (next == null) {
				break;
			}
			last = next;
			size++;
		}
		boolean element = size < key.size() && key.isNumber(size) && last.kind() == Kind.GROUP;
		return new UnknownKey(this.source.getName(), key.start(Math.min(size + 1, key.size())), key.start(size),
				last.keys(), element, "", null, false);
	}

	private static @Nullable KeyTree next(KeyTree tree, WrittenKey key, int i) {
		return switch (tree.kind()) {
			case NAMED -> (key.isNumber(i) && tree.entry().kind() != Kind.LIST) ? null : tree.entry();
			case GROUP -> key.isNumber(i) ? null : tree.child(key.element(i));
			case VALUE, LIST -> null;
		};
	}

}
