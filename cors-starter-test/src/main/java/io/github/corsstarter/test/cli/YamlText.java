package io.github.corsstarter.test.cli;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts as YAML: plain where that means the same, or else quoted as JSON, which is YAML.
 */
final class YamlText {

	private static final Pattern PLAIN = Pattern
		.compile("[A-Za-z][A-Za-z0-9._-]*|/[A-Za-z0-9/._-]*|[a-z]+://[a-z0-9.-]+(:[0-9]+)?");

	private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

	private YamlText() {
	}

	static String of(String text) {
		return (PLAIN.matcher(text).matches() && WORDS.stream().noneMatch(text::equalsIgnoreCase)) ? text
				: Json.write(text);
	}

	static String of(List<String> texts) {
		return (texts.size() == 1) ? of(texts.get(0))
				: texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
	}

}
