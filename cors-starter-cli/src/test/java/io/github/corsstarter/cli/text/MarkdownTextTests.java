package io.github.corsstarter.cli.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MarkdownText}.
 */
class MarkdownTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			orders|`orders`
			a`b|`` a`b ``
			a``b|`` a` `b ``
			a```<img src=x>|`` a` ` `<img src=x> ``
			````|`` ` ` ` ` ``
			""")
	void codeWhenTextHasBackticksIsOneSpan(String text, String span) {
		assertThat(MarkdownText.code(text)).isEqualTo(span);
		assertThat(span.substring(2, span.length() - 2)).doesNotContain("``");
	}

}
