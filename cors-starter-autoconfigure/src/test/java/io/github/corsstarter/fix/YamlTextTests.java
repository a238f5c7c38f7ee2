package io.github.corsstarter.fix;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

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
	@ValueSource(strings = { "GET,PUT", "GET, PUT", "*", "", "a: b", "-1", "a\"b\\c\t\n", "http://[::1]:3000", "true",
			"False", "no", "~", "null", "600", "0600", "0x1F", "1e3", "1.0", "12:30:45", "2026-01-31", "1_000", "30m",
			"0s", "12345678901", "\u00fc\u202e", "a # b", "{a}", "[a]", "&a", "!a", "%a", "@a", "`a", "=", "<<", "a+b",
			"${A:b}" })
	void textIsReadAsItWas(String value) {
		YamlText text = new YamlText();
		text.add(List.of("key"), value);
		text.add(List.of("list"), List.of(value, value));
		for (String yaml : List.of(text.block(), "{" + text.flow() + "}")) {
			Map<String, Object> read = new Yaml().load(yaml);
			assertThat(String.valueOf(read.get("key"))).isEqualTo(value);
			assertThat(((List<?>) read.get("list")).stream().map(String::valueOf)).containsExactly(value, value);
		}
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
