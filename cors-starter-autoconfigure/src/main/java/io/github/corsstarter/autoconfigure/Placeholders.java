package io.github.corsstarter.autoconfigure;

import java.util.List;

import io.github.corsstarter.Setting;

/**
 * Placeholders that nothing resolves. They are problems of their own, reported once, so
 * that nothing else looks at them.
 */
final class Placeholders {

	private static final String START = "${";

	private Placeholders() {
	}

	static boolean isUnresolved(String text) {
		return text.contains(START);
	}

	/** Blanks unresolved placeholders out, which keeps the indexes of the others. */
	static Setting<List<String>> remove(Setting<List<String>> list) {
		return new Setting<>(list.property(),
				list.value().stream().map((value) -> isUnresolved(value) ? "" : value).toList());
	}

}
