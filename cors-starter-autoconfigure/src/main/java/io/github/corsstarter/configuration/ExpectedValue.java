package io.github.corsstarter.configuration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.key.SimilarText;
import io.github.corsstarter.http.KebabCase;

/**
 * What a property should hold, in words, for those who wrote something else.
 *
 * @param description what is expected
 * @param choices all values, if there are few
 * @param reading reads what people write of such a value, or returns {@code null}
 */
record ExpectedValue(String description, List<String> choices, Function<String, @Nullable String> reading) {

	/** A number as Java writes it. */
	private static final Pattern LONG = Pattern.compile("[0-9]+[lL]");

	private ExpectedValue(String description, List<String> choices) {
		this(description, choices, (value) -> SimilarText.closest(value.toLowerCase(Locale.ROOT), choices));
	}

	private ExpectedValue(String description) {
		this(description, List.of());
	}

	static ExpectedValue of(Class<?> type) {
		if (type.isEnum()) {
			List<String> choices = Arrays.stream(type.getEnumConstants())
				.map((constant) -> KebabCase.of((Enum<?>) constant))
				.toList();
			return new ExpectedValue("one of " + String.join(", ", choices), choices);
		}
		if (type == boolean.class || type == Boolean.class) {
			return new ExpectedValue("true or false", List.of("true", "false"));
		}
		if (type == Duration.class) {
			return new ExpectedValue("a duration: a number of seconds, or a text such as 30m or 2h", List.of(),
					ExpectedValue::duration);
		}
		if (type == LocalDate.class) {
			return new ExpectedValue("a date, such as 2027-03-31", List.of(), WrittenDate::toIso);
		}
		if (type == int.class || type == Integer.class) {
			return new ExpectedValue("a whole number", List.of(), ExpectedValue::number);
		}
		if (Collection.class.isAssignableFrom(type)) {
			return new ExpectedValue("a list of texts");
		}
		if (Map.class.isAssignableFrom(type) || type.isRecord()) {
			return new ExpectedValue("a group of keys, each on a line of its own below this one");
		}
		return new ExpectedValue("a " + type.getSimpleName());
	}

	@Nullable String closestTo(String value) {
		return this.reading.apply(value);
	}

	private static @Nullable String duration(String value) {
		String number = number(value);
		return (number != null) ? number : WrittenDuration.toReadable(value);
	}

	private static @Nullable String number(String value) {
		String text = value.strip();
		return LONG.matcher(text).matches() ? text.substring(0, text.length() - 1) : null;
	}

}
