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
 * @since 0.1.0
 */
public record PropertyChange(String property, List<String> values, boolean complete) {

	/** The longest list that is written out as a whole. */
	public static final int MAX_LISTED = 20;

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
		if (!this.complete) {
			return this.values.stream()
				.map((value) -> "- " + YamlScalar.of(value) + " # one more element of " + this.property)
				.collect(Collectors.joining("\n"));
		}
		return this.property + ": " + ((this.values.size() != 1) ? list() : YamlScalar.of(this.values.get(0)));
	}

	private String list() {
		return this.values.stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
	}

}
