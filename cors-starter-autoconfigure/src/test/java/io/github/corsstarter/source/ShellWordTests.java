package io.github.corsstarter.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ShellWord}.
 */
class ShellWordTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "a", " a ", "*", "~", "$HOME", "${HOME}", "$(id)", "`id`", "'", "''", "\"", "\\",
			"\\n", "a;b", "a&b", "a|b", "#a", "!!", "a\tb", "\u001b[31m", "a\nb", "%s", "\u00e9\u0001",
			"x'y\u001bz%d\\0331", "-n", "{a,b}", "[a]", "<a>", "a=b" })
	void ofWhenReadByAShellIsTheText(String text) throws Exception {
		String word = ShellWord.of(text);
		assertThat(word).matches("[ -~]+");
		assertThat(Shell.run("printf '%s' " + word)).isEqualTo(text);
	}

	@Test
	void ofWhenNothingIsSpecialNeedsNoQuotes() {
		assertThat(ShellWord.of("https://a.example:8443,x-a")).isEqualTo("https://a.example:8443,x-a");
	}

}
