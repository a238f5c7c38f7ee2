package io.github.corsstarter.configuration;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.key.SimilarText;

/**
 * What a property should hold, in words, for those who wrote something else.
 *
 * @param description what is expected
 * @param choices all values, if there are few
 */
record ExpectedValue(String description, List<String> choices) {

	/** A number as Java writes it. */
	private static final Pattern LONG = Pattern.compile("[0-9]+[lL]");

	static ExpectedValue of(Class<?> type) {
		if (type.isEnum()) {
			List<String> choices = Arrays.stream(type.getEnumConstants()).map(ExpectedValue::choice).toList();
			return new ExpectedValue("one of " + String.join(", ", choices), choices);
		}
		if (type == boolean.class || type == Boolean.class) {
			return new ExpectedValue("true or false", List.of("true", "false"));
		}
		if (type == Duration.class) {
			return new ExpectedValue("a duration: a number of seconds, or a text such as 30m or 2h", List.of());
		}
		if (type == int.class || type == Integer.class) {
			return new ExpectedValue("a whole number", List.of());
		}
		if (Collection.class.isAssignableFrom(type)) {
			return new ExpectedValue("a list of texts", List.of());
		}
		if (Map.class.isAssignableFrom(type) || type.isRecord()) {
			return new ExpectedValue("a group of keys, each on a line of its own below this one", List.of());
		}
		return new ExpectedValue("a " + type.getSimpleName(), List.of());
	}

	@Nullable String closestTo(String value) {
		boolean number = this.description.startsWith("a duration") || this.description.startsWith("a whole number");
		if (number && LONG.matcher(value.strip()).matches()) {
			return value.strip().substring(0, value.strip().length() - 1);
		}
		if (this.description.startsWith("a duration")) {
			return WrittenDuration.toReadable(value);
		}
		return SimilarText.closest(value.toLowerCase(Locale.ROOT), this.choices);
	}

	private static String choice(Object constant) {
		return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
