package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.corsstarter.explain.YamlScalar;

/**
 * Properties as YAML.
 */
final class YamlText {

	private final Map<String, Object> tree = new LinkedHashMap<>();

	/**
	 * Adds a property.
	 * @param path its path, element by element
	 * @param value a text, or a list of texts
	 */
	@SuppressWarnings("unchecked")
	void add(List<String> path, Object value) {
		Map<String, Object> parent = this.tree;
		for (String element : path.subList(0, path.size() - 1)) {
			Object child = parent.computeIfAbsent(element, (key) -> new LinkedHashMap<String, Object>());
			if (!(child instanceof Map)) {
				throw new IllegalStateException("'" + element + "' has a value and keys");
			}
			parent = (Map<String, Object>) child;
		}
		if (parent.putIfAbsent(path.get(path.size() - 1), value) != null) {
			throw new IllegalStateException("'" + path + "' is listed twice");
		}
	}

	/** As lines, one for each key. */
	String block() {
		List<String> lines = new ArrayList<>();
		block(this.tree, "", lines);
		return String.join("\n", lines);
	}

	private static void block(Map<String, Object> tree, String indentation, List<String> lines) {
		tree.forEach((key, value) -> {
			if (value instanceof Map<?, ?> map) {
				lines.add(indentation + key(key) + ":");
				block(typed(map), indentation + "  ", lines);
			}
			else {
				lines.add(indentation + key(key) + ": " + value(value, YamlScalar::ofLine));
			}
		});
	}

	/** As one line. */
	String flow() {
		Map.Entry<String, Object> only = (this.tree.size() == 1) ? this.tree.entrySet().iterator().next() : null;
		if (only != null && only.getValue() instanceof Map<?, ?> map) {
			return key(only.getKey()) + ": {" + flow(typed(map)) + "}";
		}
		return flow(this.tree);
	}

	private static String flow(Map<String, Object> tree) {
		return tree.entrySet().stream().map((entry) -> {
			Object value = entry.getValue();
			return key(entry.getKey()) + ": "
					+ ((value instanceof Map<?, ?> map) ? "{" + flow(typed(map)) + "}" : value(value, YamlScalar::of));
		}).collect(Collectors.joining(", "));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> typed(Map<?, ?> map) {
		return (Map<String, Object>) map;
	}

	private static String value(Object value, UnaryOperator<String> scalar) {
		return (value instanceof List<?> list)
				? list.stream().map(String::valueOf).map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"))
				: scalar.apply(String.valueOf(value));
	}

	private static String key(String key) {
		return key.startsWith("[") ? "\"" + key + "\"" : key;
	}

}
