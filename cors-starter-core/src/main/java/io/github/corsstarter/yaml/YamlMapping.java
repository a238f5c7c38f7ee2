package io.github.corsstarter.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A mapping whose keys are known. Mistakes are reported, and read as if nothing were
 * there.
 *
 * @since 0.1.0
 */
public final class YamlMapping {

	private final YamlPosition position;

	private final Map<String, YamlNode> values = new LinkedHashMap<>();

	private final Consumer<YamlProblem> problems;

	private YamlMapping(YamlPosition position, Consumer<YamlProblem> problems) {
		this.position = position;
		this.problems = problems;
	}

	/**
	 * A mapping whose keys its author chooses.
	 * @param node what stands there
	 * @param problems told of each mistake
	 * @return the mapping
	 */
	public static YamlMapping of(YamlNode node, Consumer<YamlProblem> problems) {
		YamlMapping mapping = new YamlMapping(node.position(), problems);
		if (node.entries() == null) {
			mapping.report(node.position(), "There must be keys and values here.");
			return mapping;
		}
		for (YamlNode.Entry entry : node.entries()) {
			if (mapping.values.put(entry.key(), entry.value()) != null) {
				mapping.report(entry.position(), "The key '" + entry.key() + "' is listed twice.");
			}
		}
		return mapping;
	}

	/**
	 * A mapping with known keys.
	 * @param node what stands there
	 * @param keys the keys that it may have
	 * @param problems told of each mistake
	 * @return the mapping
	 */
	public static YamlMapping of(YamlNode node, List<String> keys, Consumer<YamlProblem> problems) {
		YamlMapping mapping = of(node, problems);
		if (node.entries() != null) {
			node.entries()
				.stream()
				.filter((entry) -> !keys.contains(entry.key()))
				.forEach((entry) -> mapping.report(entry.position(),
						"'" + entry.key() + "' is not a key here. The keys are: " + String.join(", ", keys) + "."));
		}
		return mapping;
	}

	/**
	 * Where the mapping starts.
	 * @return the position
	 */
	public YamlPosition position() {
		return this.position;
	}

	/**
	 * What the mapping holds.
	 * @return the values by key, in the order of the file
	 */
	public Map<String, YamlNode> values() {
		return this.values;
	}

	/**
	 * The value of a key.
	 * @param key the key
	 * @return the value, or {@code null} if there is none
	 */
	public @Nullable YamlNode optional(String key) {
		return this.values.get(key);
	}

	/**
	 * The value of a key that must be there.
	 * @param key the key
	 * @return the value, or {@code null} if there is none, which is reported
	 */
	public @Nullable YamlNode required(String key) {
		YamlNode value = this.values.get(key);
		if (value == null) {
			report(this.position, "The key '" + key + "' is missing.");
		}
		return value;
	}

	/**
	 * The texts of a list, or of a single text.
	 * @param node what stands there
	 * @return the nodes that are texts; none if there is nothing
	 */
	public List<YamlNode> texts(@Nullable YamlNode node) {
		if (node == null) {
			return List.of();
		}
		List<YamlNode> texts = new ArrayList<>();
		for (YamlNode item : (node.items() != null) ? node.items() : List.of(node)) {
			if (item.text() == null || item.text().isBlank()) {
				report(item.position(), "There must be a text here, or a list of texts.");
			}
			else {
				texts.add(item);
			}
		}
		if (texts.isEmpty() && node.items() != null && node.items().isEmpty()) {
			report(node.position(), "The list must not be empty.");
		}
		return texts;
	}

	/**
	 * Reports a mistake.
	 * @param position where it is
	 * @param message what is wrong, and what would be right
	 */
	public void report(YamlPosition position, String message) {
		this.problems.accept(new YamlProblem(position, message));
	}

}
