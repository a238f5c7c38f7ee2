package io.github.corsstarter.fix;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.source.KeyInLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link YamlText}, {@link YamlBlock} and {@link KeyInLine}: the text of fixes.
 */
class YamlTextTests {

	@Test
	void textWhenThereAreGroupsNestsThem() {
		YamlText text = new YamlText();
		text.add(List.of("policies", "api", "paths"), "/api/**");
		text.add(List.of("policies", "api", "allowed-origins"), List.of("*", "https://a.example", "${A}"));
		text.add(List.of("max-age"), "600");
		assertThat(text.block()).isEqualTo("""
				policies:
				  api:
				    paths: /api/**
				    allowed-origins: ["*", https://a.example, "${A}"]
				max-age: 600""");
		assertThat(text.flow())
			.isEqualTo("policies: {api: {paths: /api/**, allowed-origins: [\"*\", https://a.example, \"${A}\"]}}, "
					+ "max-age: 600");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			GET,PUT           | GET,PUT             | "GET,PUT"
			GET, PUT          | "GET, PUT"          | "GET, PUT"
			*                 | "*"                 | "*"
			``                | ""                  | ""
			a: b              | "a: b"              | "a: b"
			-1                | "-1"                | "-1"
			a"b\\c            | "a\\"b\\\\c"        | "a\\"b\\\\c"
			http://[::1]:3000 | "http://[::1]:3000" | "http://[::1]:3000"
			""")
	void textWhenValueIsNotPlainQuotesIt(String value, String block, String flow) {
		YamlText text = new YamlText();
		text.add(List.of("key"), value);
		assertThat(text.block()).isEqualTo("key: " + block);
		assertThat(text.flow()).isEqualTo("key: " + flow);
	}

	@Test
	void addWhenKeysCannotStandTogetherThrows() {
		YamlText text = new YamlText();
		text.add(List.of("a"), "1");
		assertThatIllegalStateException().isThrownBy(() -> text.add(List.of("a"), "2"));
		assertThatIllegalStateException().isThrownBy(() -> text.add(List.of("a", "b"), "2"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					origins: x                             | cors.origins         | cors.allowed-origins | allowed-origins: x
					"origins": x                           | cors.origins         | cors.allowed-origins | "allowed-origins": x
					cors: {origins: x, allowed-origins: y} | cors.origins         | cors.allowed-origins | cors: {allowed-origins: x, allowed-origins: y}
					cors.allowed.origins=x                 | cors.allowed.origins | cors.allowed-origins | cors.allowed-origins=x
					allowed.origins: x                     | cors.allowed.origins | cors.allowed-origins | allowed-origins: x
					origins: x                             | cors.allowed.origins | cors.allowed-origins | origins: x
					cors.origins[0]=x                      | cors.origins         | cors.allowed-origins | cors.allowed-origins[0]=x
					paths: my-origins                      | cors.origins         | cors.allowed-origins | paths: my-origins
					--cors.origin=x                        | cors.origin          | cors.allowed-origins | --cors.allowed-origins=x
					""")
	void renameChangesNothingButTheKey(String line, String written, String meant, String renamed) {
		assertThat(KeyInLine.rename(line, written, meant)).isEqualTo(renamed);
	}

	@ParameterizedTest
	@CsvSource({ "0, cors, 0, 7", "3, allowed, 1, 3", "6, headers, 5, 6", "4, single, 4, 4" })
	void blockEndsWhereTheNextKeyStarts(int line, String key, int start, int end) {
		List<String> lines = List.of("cors:", "  allowed:", "    # which", "    origins: x", "  single: [a, b]",
				"  headers: {a: '}',", "    b: c}", "  list:", "other: x");
		assertThat(YamlBlock.of(lines, line, key)).isEqualTo(new YamlBlock(start, end));
	}

}
