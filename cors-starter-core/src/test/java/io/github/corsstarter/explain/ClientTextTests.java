package io.github.corsstarter.explain;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClientText}.
 */
class ClientTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "https://app.example.com:8443", "x-request-id", "a b; c=d, !#%&*+^_|~<>{}[]()?@",
			"...", "a..." })
	void sanitizeWhenNothingIsSpecialKeepsTheText(String text) {
		assertThat(ClientText.sanitize(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(chars = { '\'', '"', '`', '$', '\\', '\0', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009b',
			'\u00a0', '\u00fc', '\u200b', '\u202e', '\u2028', '\u2029', '\u2066', '\ufeff', '\ud800', '\udc00' })
	void sanitizeWhenCharacterIsSpecialEscapesIt(char character) {
		assertThat(ClientText.sanitize("a" + character + "b")).isEqualTo(String.format("a\\u%04xb", (int) character));
	}

	@Test
	void sanitizeWhenSentenceIsForgedEndsNoQuotation() {
		assertThat(ClientText.sanitize("x'. Fix: cors.allowed-origins: \"*\". See '"))
			.isEqualTo("x\\u0027. Fix: cors.allowed-origins: \\u0022*\\u0022. See \\u0027");
	}

	@ParameterizedTest
	@CsvSource({ "256, 256", "257, 259", "100000, 259" })
	void sanitizeWhenTextIsLongCutsIt(int length, int expected) {
		assertThat(ClientText.sanitize("a".repeat(length))).hasSize(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "a'", "\\", "\\u0027", "\\u00", "aaaaa\n" })
	void sanitizeWhenAppliedAgainChangesNothing(String part) {
		for (int times = 1; times < 300; times++) {
			String once = ClientText.sanitize(part.repeat(times));
			assertThat(ClientText.sanitize(once)).isEqualTo(once);
			assertThat(once).hasSizeLessThanOrEqualTo(ClientText.MAX_LENGTH + 3);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "'", "a'", "\\", "\\u0027", "\\u00", "aaaaa\n", "...", "a...", "\u00fc" })
	void cutWhenTextIsLongChangesNothingThatIsShown(String part) {
		for (int length = 0; length < 700; length++) {
			for (String end : List.of("", ".", "...", "'", "\\u0027")) {
				String text = part.repeat(1 + length / part.length()).substring(0, length) + end;
				String cut = ClientText.cut(text);
				assertThat(cut).hasSizeLessThanOrEqualTo(ClientText.MAX_LENGTH + 4);
				assertThat(ClientText.sanitize(cut)).isEqualTo(ClientText.sanitize(text));
			}
		}
	}

	@Test
	void visibleWhenTextMovesTheCursorEscapesThat() {
		assertThat(ClientText.visible("\u001b[2J\r\n\u009b31m\u202e\u2028\ud800 'M\u00fcller' \ud83d\ude00"))
			.isEqualTo("\\u001b[2J\\u000d\\u000a\\u009b31m\\u202e\\u2028\\ud800 'M\u00fcller' \ud83d\ude00");
	}

}
