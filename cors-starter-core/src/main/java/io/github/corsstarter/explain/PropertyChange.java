package io.github.corsstarter.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsstarter.Setting;

/**
 * A property and the value that it needs.
 *
 * @param property the path of the property, such as {@code cors.allowed-headers}
 * @param values the elements of the value; of a long list only those that are new
 * @param complete whether the elements are all that the property holds
 * @param source where the property was written; empty if nobody wrote it or nobody looked
 * @param replacement what is to be written there instead, in the notation of that place
 * @since 0.1.0
 */
public record PropertyChange(String property, List<String> values, boolean complete, String source,
		String replacement) {

	/** The longest list that is written out as a whole. */
	public static final int MAX_LISTED = 20;

	/**
	 * Creates a change to be written as YAML.
	 * @param property the path of the property
	 * @param values the elements of the value; of a long list only those that are new
	 * @param complete whether the elements are all that the property holds
	 */
	public PropertyChange(String property, List<String> values, boolean complete) {
		this(property, values, complete, "", yaml(property, values, complete));
	}

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
	 * The same change at the place where the property was written.
	 * @param source the place; empty if nobody wrote it
	 * @param replacement what is to be written there, in its notation
	 * @return the change
	 */
	public PropertyChange at(String source, String replacement) {
		return new PropertyChange(this.property, this.values, this.complete, source, replacement);
	}

	/**
	 * Whether the values mean what they say wherever a property is written.
	 * @return {@code false} if Spring would replace a part of one of them
	 */
	public boolean isLiteral() {
		return this.values.stream().noneMatch((value) -> value.contains("${") || value.contains("#{"));
	}

	/**
	 * The change as a line of {@code application.yml}.
	 * @return the property and its value; the new elements, one a line, if the list is
	 * too long to be written out
	 */
	public String yaml() {
		return yaml(this.property, this.values, this.complete);
	}

	private static String yaml(String property, List<String> values, boolean complete) {
		if (!complete) {
			return values.stream()
				.map((value) -> "- " + YamlScalar.of(value) + " # one more element of " + property)
				.collect(Collectors.joining("\n"));
		}
		return property + ": " + ((values.size() != 1) ? list(values) : YamlScalar.of(values.get(0)));
	}

	private static String list(List<String> values) {
		return values.stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
	}

	/** The change in one line. */
	String line() {
		return "Source: " + (this.source.isEmpty() ? "not set" : this.source) + ". Fix: "
				+ this.replacement.replace("\n", "; ") + ".";
	}

}
