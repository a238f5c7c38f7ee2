package io.github.corsstarter.explain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link YamlScalar}.
 */
class YamlScalarTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			GET                  | GET
			https://a.example:81 | https://a.example:81
			/api/**              | /api/**
			true                 | true
			false                | false
			True                 | "True"
			NO                   | "NO"
			null                 | "null"
			600                  | 600
			0                    | 0
			30m                  | 30m
			500ms                | 500ms
			PT30M                | PT30M
			0644                 | "0644"
			1e3                  | "1e3"
			1.5                  | "1.5"
			12:30                | "12:30"
			2026-01-31           | "2026-01-31"
			1234567890           | "1234567890"
			-1                   | "-1"
			*                    | "*"
			GET,PUT              | "GET,PUT"
			``                   | ""
			a: b                 | "a: b"
			a:                   | "a:"
			a #b                 | "a #b"
			a"b\\c               | "a\\"b\\\\c"
			http://[::1]:3000    | "http://[::1]:3000"
			""")
	void ofWhenTextIsNotPlainQuotesIt(String text, String scalar) {
		assertThat(YamlScalar.of(text)).isEqualTo(scalar);
	}

	@Test
	void ofLineWhenTextHasACommaLeavesItPlain() {
		assertThat(YamlScalar.ofLine("GET,PUT")).isEqualTo("GET,PUT");
		assertThat(YamlScalar.ofLine("*,PUT")).isEqualTo("\"*,PUT\"");
		assertThat(YamlScalar.ofLine("GET, PUT")).isEqualTo("\"GET, PUT\"");
	}

}
