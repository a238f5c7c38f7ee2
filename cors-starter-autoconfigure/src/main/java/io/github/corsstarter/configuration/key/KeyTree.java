package io.github.corsstarter.configuration.key;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.ResolvableType;

/**
 * The keys that exist, as a tree. It is made of the record that they are bound to, so
 * that a new key is known everywhere at once.
 *
 * @since 0.1.0
 */
public final class KeyTree {

	/** The last element, in the spelling of the record; empty at the root. */
	private final String key;

	private final ResolvableType type;

	private final Kind kind;

	/**
	 * By their uniform spelling, in the order of the record. Read when somebody asks:
	 * most of the tree is never looked at.
	 */
	private volatile @Nullable Map<String, KeyTree> children;

	private volatile @Nullable KeyTree entry;

	private KeyTree(String key, ResolvableType type) {
		this.key = key;
		this.type = type;
		this.kind = Kind.of(type.resolve(Object.class));
	}

	/**
	 * The keys of a record.
	 * @param type the type that the keys are bound to
	 * @return the tree
	 */
	public static KeyTree of(Class<? extends Record> type) {
		return new KeyTree("", ResolvableType.forClass(type));
	}

	private Map<String, KeyTree> children() {
		Map<String, KeyTree> known = this.children;
		if (known == null) {
			known = (this.kind == Kind.GROUP) ? children(this.type.resolve(Object.class)) : Map.of();
			this.children = known;
		}
		return known;
	}

	private static Map<String, KeyTree> children(Class<?> type) {
		Map<String, KeyTree> children = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			String key = dashed(component.getName());
			children.put(uniform(key), new KeyTree(key, ResolvableType.forType(component.getGenericType())));
		}
		return children;
	}

	private static String dashed(String name) {
		StringBuilder dashed = new StringBuilder();
		for (char character : name.toCharArray()) {
			dashed.append(Character.isUpperCase(character) ? "-" : "").append(Character.toLowerCase(character));
		}
		return dashed.toString();
	}

	/**
	 * A spelling in which case, dashes, dots and the like do not count.
	 * @param key a key
	 * @return its letters and digits
	 */
	public static String uniform(String key) {
		StringBuilder uniform = new StringBuilder();
		for (char character : key.toLowerCase(Locale.ROOT).toCharArray()) {
			if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
				uniform.append(character);
			}
		}
		return uniform.toString();
	}

	/**
	 * Whether a key is one of the tree and nothing in it needs a second look: no path and
	 * no number stands where a name is expected.
	 * @param key the key, without the prefix of the tree
	 * @return {@code true} if it is; {@code false} if that is not certain
	 */
	boolean hasPlainly(ConfigurationPropertyName key) {
		KeyTree tree = this;
		for (int i = 0; i < key.getNumberOfElements(); i++) {
			boolean number = key.isNumericIndex(i);
			if (tree.kind == Kind.LIST) {
				return number && i == key.getNumberOfElements() - 1;
			}
			KeyTree next = (tree.kind == Kind.VALUE || number) ? null : tree.below(key.getElement(i, Form.ORIGINAL));
			if (next == null) {
				return false;
			}
			tree = next;
		}
		return tree.kind == Kind.VALUE || tree.kind == Kind.LIST;
	}

	private @Nullable KeyTree below(String element) {
		if (this.kind == Kind.NAMED) {
			return element.startsWith("/") ? null : entry();
		}
		return child(element);
	}

	/**
	 * Whether an environment variable sets a key of the tree.
	 * @param variable the name that Boot makes of the variable, without the prefix of the
	 * tree: {@code allowed.origins[0]}
	 * @return {@code true} if it does
	 */
	public boolean hasVariable(ConfigurationPropertyName variable) {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < variable.getNumberOfElements(); i++) {
			parts.add(variable.getElement(i, Form.UNIFORM));
		}
		return hasVariable(parts);
	}

	private boolean hasVariable(List<String> parts) {
		if (parts.isEmpty()) {
			return this.kind == Kind.VALUE || this.kind == Kind.LIST;
		}
		List<String> rest = parts.subList(1, parts.size());
		return switch (this.kind) {
			case VALUE -> false;
			case LIST -> rest.isEmpty() && isNumber(parts.get(0));
			case NAMED -> !parts.get(0).isEmpty() && entry().hasVariable(rest);
			case GROUP -> hasChildVariable(parts);
		};
	}

	/** The dashes of a key are missing or are underscores, too. */
	private boolean hasChildVariable(List<String> parts) {
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < parts.size(); i++) {
			key.append(parts.get(i));
			KeyTree child = child(key.toString());
			if (child != null && child.hasVariable(parts.subList(i + 1, parts.size()))) {
				return true;
			}
		}
		return false;
	}

	static boolean isNumber(String text) {
		return !text.isEmpty() && text.chars().allMatch((character) -> character >= '0' && character <= '9');
	}

	/** Whether a key of the tree is a list. */
	boolean isList(String key) {
		KeyTree tree = this;
		for (String element : key.split("\\.")) {
			KeyTree next = (tree.kind == Kind.NAMED) ? tree.entry() : tree.child(element);
			if (next == null) {
				return false;
			}
			tree = next;
		}
		return tree.kind == Kind.LIST;
	}

	Kind kind() {
		return this.kind;
	}

	/** What each name of a map has below it. */
	KeyTree entry() {
		KeyTree known = this.entry;
		if (known == null) {
			known = new KeyTree("", this.type.asMap().getGeneric(1));
			this.entry = known;
		}
		return known;
	}

	/** The keys, in the order of the record. */
	List<String> keys() {
		return children().values().stream().map((child) -> child.key).toList();
	}

	/** The key in the spelling of the record, or {@code null} if there is none. */
	@Nullable String key(String written) {
		KeyTree child = child(written);
		return (child != null) ? child.key : null;
	}

	@Nullable KeyTree child(String written) {
		return children().get(uniform(written));
	}

	/**
	 * What is below a key.
	 */
	enum Kind {

		/** One value. */
		VALUE,

		/** A list of values. */
		LIST,

		/** Entries with names of the operator's choice. */
		NAMED,

		/** Keys of this project's. */
		GROUP;

		private static Kind of(Class<?> type) {
			if (Collection.class.isAssignableFrom(type)) {
				return LIST;
			}
			if (Map.class.isAssignableFrom(type)) {
				return NAMED;
			}
			return type.isRecord() ? GROUP : VALUE;
		}

	}

}
