package io.github.corsstarter.yaml;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file, whatever language it is written in.
 *
 * @param position where it starts
 * @param text the text, or {@code null} unless it is a text
 * @param items the items, or {@code null} unless it is a list
 * @param entries the entries in order, or {@code null} unless it is a mapping
 * @since 0.1.0
 */
public record YamlNode(YamlPosition position, @Nullable String text, @Nullable List<YamlNode> items,
		@Nullable List<Entry> entries) {

	static YamlNode text(YamlPosition position, String text) {
		return new YamlNode(position, text, null, null);
	}

	static YamlNode list(YamlPosition position, List<YamlNode> items) {
		return new YamlNode(position, null, items, null);
	}

	static YamlNode mapping(YamlPosition position, List<Entry> entries) {
		return new YamlNode(position, null, null, entries);
	}

	/**
	 * An entry of a mapping. A key may stand there twice.
	 *
	 * @param position where the key starts
	 * @param key the key
	 * @param value the value
	 */
	public record Entry(YamlPosition position, String key, YamlNode value) {
	}

}
