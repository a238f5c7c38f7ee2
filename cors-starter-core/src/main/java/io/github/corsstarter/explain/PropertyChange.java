package io.github.corsstarter.explain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsstarter.Setting;

/**
 * A property and the value that it needs.
 *
 * @param property the path of the property, such as {@code cors.allowed-headers}
 * @param values the elements of the value; of a long list only those that are new
 * @param complete whether the elements are all that the property holds
 * @since 0.1.0
 */
public record PropertyChange(String property, List<String> values, boolean complete) {

	/** The longest list that is written out as a whole. */
	public static final int MAX_LISTED = 20;

	/** What YAML reads as a text, inside of a list as well. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/][A-Za-z0-9:/._*~-]*(?<!:)");

	/** What YAML reads as something other than a text. */
	private static final Pattern TYPED = Pattern.compile("(?i)null|true|false|yes|no|on|off|[0-9].*");

	static PropertyChange of(String property, List<String> values) {
		return new PropertyChange(property, List.copyOf(values), true);
	}

	static PropertyChange adding(Setting<List<String>> setting, List<String> additions) {
		List<String> written = setting.value();
		if (written.size() > MAX_LISTED) {
			return new PropertyChange(setting.property(), List.copyOf(additions), false);
		}
		return of(setting.property(),
				Stream
					.concat(written.stream().map(String::strip).filter((value) -> !value.isEmpty()), additions.stream())
					.toList());
	}

	/**
	 * The change as a line of {@code application.yml}.
	 * @return the property and its value; the new elements, one a line, if the list is
	 * too long to be written out
	 */
	public String yaml() {
		if (!this.complete) {
			return this.values.stream()
				.map((value) -> "- " + scalar(value) + " # one more element of " + this.property)
				.collect(Collectors.joining("\n"));
		}
		return this.property + ": " + ((this.values.size() != 1) ? list() : scalar(this.values.get(0)));
	}

	private String list() {
		return this.values.stream().map(PropertyChange::scalar).collect(Collectors.joining(", ", "[", "]"));
	}

	private static String scalar(String value) {
		boolean plain = PLAIN.matcher(value).matches()
				&& (!TYPED.matcher(value).matches() || value.equals(Boolean.TRUE.toString()));
		return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
