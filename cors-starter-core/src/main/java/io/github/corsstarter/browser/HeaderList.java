package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Header lines in order. A name may stand on several lines; its case does not count.
 *
 * @param lines the lines
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#concept-header-list">Fetch, header
 * list</a>
 */
public record HeaderList(List<Line> lines) {

	private static final HeaderList EMPTY = new HeaderList(List.of());

	/**
	 * Copies the list.
	 * @param lines the lines
	 */
	public HeaderList {
		lines = List.copyOf(lines);
	}

	/**
	 * A list of header lines.
	 * @param namesAndValues names and values in turn
	 * @return the list
	 */
	public static HeaderList of(String... namesAndValues) {
		if (namesAndValues.length % 2 != 0) {
			throw new IllegalArgumentException("'namesAndValues' must have a value for each name");
		}
		HeaderList list = EMPTY;
		for (int i = 0; i < namesAndValues.length; i += 2) {
			list = list.with(namesAndValues[i], namesAndValues[i + 1]);
		}
		return list;
	}

	/**
	 * This list and one more line.
	 * @param name the header name
	 * @param value the header value
	 * @return the longer list
	 */
	public HeaderList with(String name, String value) {
		List<Line> longer = new ArrayList<>(this.lines);
		longer.add(new Line(name, value));
		return new HeaderList(longer);
	}

	/**
	 * Whether there is a line with a name.
	 * @param name a header name, in any case
	 * @return {@code true} if there is at least one
	 */
	public boolean contains(String name) {
		return !values(name).isEmpty();
	}

	/**
	 * The values of all lines with a name, joined.
	 * @param name a header name, in any case
	 * @return the values, separated by a comma and a blank, or {@code null} if there is
	 * no such line
	 * @see <a href="https://fetch.spec.whatwg.org/#concept-header-list-get">Fetch,
	 * get</a>
	 */
	public @Nullable String get(String name) {
		List<String> values = values(name);
		return values.isEmpty() ? null : String.join(", ", values);
	}

	/**
	 * The values of all lines with a name.
	 * @param name a header name, in any case
	 * @return the values, in order; empty if there is no such line
	 */
	public List<String> values(String name) {
		return this.lines.stream().filter((line) -> line.name().equalsIgnoreCase(name)).map(Line::value).toList();
	}

	HeaderList without(Predicate<Line> condition) {
		return new HeaderList(this.lines.stream().filter(condition.negate()).toList());
	}

	/**
	 * A header line. Characters stand for bytes (isomorphic decoding).
	 *
	 * @param name the name
	 * @param value the value, without the whitespace around it
	 * @since 0.1.0
	 * @see <a href="https://fetch.spec.whatwg.org/#concept-header-value-normalize">Fetch,
	 * normalize a header value</a>
	 */
	public record Line(String name, String value) {

		/**
		 * Removes the whitespace around the value.
		 * @param name the name
		 * @param value the value
		 */
		public Line {
			value = HttpWhitespace.trim(value);
		}

	}

}
