package io.github.corsstarter.rule.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.corsstarter.explain.YamlScalar;

/**
 * Keys of the configuration, with comments, in the order in which they are shown.
 *
 * @since 0.1.0
 */
public final class ConfigurationBlock {

	private static final String INDENT = "  ";

	/** Texts or lists of texts. */
	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, List<String>> comments = new LinkedHashMap<>();

	ConfigurationBlock() {
	}

	void set(String property, String value) {
		this.values.put(property, value);
	}

	/** Sets a text or a list of texts. */
	void put(String property, Object value) {
		this.values.put(property, value);
	}

	void set(String property, List<String> values) {
		this.values.put(property, List.copyOf(values));
	}

	/** Puts comments above a key, or above the keys below it. */
	void comment(String property, List<String> lines) {
		if (!lines.isEmpty()) {
			this.comments.merge(property, lines, LayerOrigins::join);
		}
	}

	/**
	 * Whether there is no key in it.
	 * @return {@code true} if there are at most comments
	 */
	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	/**
	 * The keys as a source of properties.
	 * @return the values by their properties, those of lists by their indexes
	 */
	Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		this.values.forEach((property, value) -> {
			if (value instanceof List<?> list && !list.isEmpty()) {
				for (int i = 0; i < list.size(); i++) {
					properties.put(property + "[" + i + "]", list.get(i));
				}
			}
			else {
				properties.put(property, (value instanceof String) ? value : "");
			}
		});
		return properties;
	}

	/**
	 * The keys as YAML.
	 * @return the lines
	 */
	public String yaml() {
		StringBuilder yaml = new StringBuilder();
		this.comments.getOrDefault("", List.of()).forEach((line) -> comment(yaml, "", line));
		write(yaml, tree(), "", "");
		return yaml.toString();
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> tree() {
		Map<String, Object> root = new LinkedHashMap<>();
		this.values.forEach((property, value) -> {
			Map<String, Object> parent = root;
			String[] path = property.split("\\.");
			for (int i = 0; i < path.length - 1; i++) {
				parent = (Map<String, Object>) parent.computeIfAbsent(path[i], (key) -> new LinkedHashMap<>());
			}
			parent.put(path[path.length - 1], value);
		});
		return root;
	}

	private void write(StringBuilder yaml, Map<?, ?> tree, String indent, String parent) {
		tree.forEach((key, value) -> {
			String property = parent + key;
			this.comments.getOrDefault(property, List.of()).forEach((line) -> comment(yaml, indent, line));
			yaml.append(indent).append(key).append(':');
			if (value instanceof Map<?, ?> children) {
				yaml.append('\n');
				write(yaml, children, indent + INDENT, property + ".");
			}
			else {
				yaml.append(' ').append(text(value)).append('\n');
			}
		});
	}

	private static String text(Object value) {
		if (value instanceof List<?> list && !list.equals(List.of(Names.ANY))) {
			return list.stream()
				.map((element) -> YamlScalar.of(String.valueOf(element)))
				.collect(Collectors.joining(", ", "[", "]"));
		}
		Object text = (value instanceof List<?> list) ? list.get(0) : value;
		return YamlScalar.of(String.valueOf(text));
	}

	/** A comment ends with its line, whatever is in it. */
	private static void comment(StringBuilder yaml, String indent, String text) {
		yaml.append(indent).append("# ").append(printable(text)).append('\n');
	}

	private static String printable(String text) {
		StringBuilder printable = new StringBuilder();
		text.chars()
			.forEach(
					(character) -> printable.append((character >= 0x20 && character <= 0x7e) ? (char) character : '?'));
		return printable.toString();
	}

	@Override
	public String toString() {
		return yaml();
	}

}
