package io.github.corsstarter.test.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A JSON object of an endpoint, read by the reader for YAML, which JSON is. What is not
 * there is empty.
 *
 * @param values the values
 */
record JsonView(Map<?, ?> values) {

	/**
	 * Reads an object.
	 * @throws IllegalArgumentException if the text is none
	 */
	static JsonView parse(String json) {
		try {
			Object value = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
			if (value instanceof Map<?, ?> map) {
				return new JsonView(map);
			}
		}
		catch (YAMLException ex) {
			throw new IllegalArgumentException(ex);
		}
		throw new IllegalArgumentException("This is no JSON object");
	}

	String text(String key) {
		Object value = this.values.get(key);
		return (value != null) ? value.toString() : "";
	}

	List<String> texts(String key) {
		return (this.values.get(key) instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	List<JsonView> list(String key) {
		return (this.values.get(key) instanceof List<?> list) ? list.stream().map(JsonView::of).toList() : List.of();
	}

	Map<String, JsonView> entries(String key) {
		Map<String, JsonView> entries = new LinkedHashMap<>();
		of(this.values.get(key)).values().forEach((name, value) -> entries.put(String.valueOf(name), of(value)));
		return entries;
	}

	private static JsonView of(@Nullable Object value) {
		return new JsonView((value instanceof Map<?, ?> map) ? map : Map.of());
	}

}
