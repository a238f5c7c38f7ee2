package io.github.corsstarter.cli.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as this program reads and writes it.
 *
 * @since 0.1.0
 */
public final class Json {

	/**
	 * Writes printable ASCII alone, so that a terminal shows and does nothing else,
	 * whatever its encoding.
	 */
	public static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(JsonWriteFeature.ESCAPE_NON_ASCII)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.changeDefaultNullHandling((handling) -> handling.withValueNulls(Nulls.AS_EMPTY).withContentNulls(Nulls.SKIP))
		.build();

	private static final String DELETE = "\u007f";

	private Json() {
	}

	/**
	 * Writes one line.
	 * @param value the value
	 * @return the line
	 */
	public static String write(Object value) {
		return MAPPER.writeValueAsString(value).replace(DELETE, "\\u007f") + "\n";
	}

}
