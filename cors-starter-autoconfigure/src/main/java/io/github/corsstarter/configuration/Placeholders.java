package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.corsstarter.Setting;

/**
 * Placeholders that nothing resolves. They are problems of their own, reported once, so
 * that nothing else looks at them.
 */
final class Placeholders {

	private static final String START = "${";

	private static final Pattern NAME = Pattern.compile("\\$\\{([^:${}]+)}");

	private Placeholders() {
	}

	static boolean isUnresolved(String text) {
		return text.contains(START);
	}

	/** What is wrong with an unresolved placeholder, in words. */
	static String message(String text) {
		Matcher matcher = NAME.matcher(text);
		String name = matcher.find() ? matcher.group(1) : "NAME";
		return "Cannot resolve '" + text + "'. Set '" + name + "', or give the placeholder a default: '${" + name
				+ ":default}'.";
	}

	/** Blanks unresolved placeholders out, which keeps the indexes of the others. */
	static Setting<List<String>> remove(Setting<List<String>> list) {
		List<String> values = list.value();
		for (int i = 0; i < list.value().size(); i++) {
			if (isUnresolved(list.value().get(i))) {
				values = (values == list.value()) ? new ArrayList<>(values) : values;
				values.set(i, "");
			}
		}
		return (values == list.value()) ? list : new Setting<>(list.property(), List.copyOf(values));
	}

}
