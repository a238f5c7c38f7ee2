package io.github.corsstarter.test.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes JSON. There is no library for it where only the JDK is.
 */
final class Json {

	private Json() {
	}

	/** Writes a map, a list, a boolean, or anything else as a text. */
	static String write(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> quote(entry.getKey().toString()) + ":" + write(entry.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
		}
		if (value instanceof List<?> list) {
			return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
		}
		return (value instanceof Boolean) ? value.toString() : quote(value.toString());
	}

	private static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach((character) -> {
			switch (character) {
				case '"', '\\' -> quoted.append('\\').append((char) character);
				case '\n' -> quoted.append("\\n");
				default -> quoted.append((character >= 0x20 && character < 0x7f) ? String.valueOf((char) character)
						: String.format("\\u%04x", character));
			}
		});
		return quoted.append('"').toString();
	}

}
