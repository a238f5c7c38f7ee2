package io.github.corsstarter.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SafelistedRequestHeader}. Except for the bytes from 0x80 on, Chromium
 * gives the same answers.
 */
class SafelistedRequestHeaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "Accept|text/html", "ACCEPT|a/b,c;q=1", "Accept|a\tb", "Accept|a\u00e9", "Accept|''",
					"Accept-Language|de-AT, en;q=0.5, *", "Accept-Language|''", "Content-Language|de",
					"Content-Type|text/plain", "content-type|TEXT/Plain ; charset=utf-8", "Content-Type|text/plain;",
					"Content-Type|text/plain;;;", "Content-Type|text/plain; charset",
					"Content-Type|multipart/form-data; boundary=x", "Content-Type|application/x-www-form-urlencoded",
					"Range|bytes=0-", "Range|bytes=0-10", "Range|bytes=5-5", "Range|bytes=007-8",
					"Range|bytes=1-99999999999999999999999" })
	void matchesWhenHeaderIsSafelistedIsTrue(String name, String value) {
		assertThat(SafelistedRequestHeader.matches(new HeaderList.Line(name, value))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Accept-Language|en_US", "Accept-Language|de\u00e9", "Accept-Language|de\tat",
			"Accept-Language|q:1", "Content-Language|de/at", "Content-Language|de'", "Content-Type|''",
			"Content-Type|text", "Content-Type|/plain", "Content-Type|text/", "Content-Type|text/;a=b",
			"Content-Type|text/ plain", "Content-Type|text /plain", "Content-Type|text/plain x",
			"Content-Type|text/plain,", "Content-Type|text/plain, application/json", "Content-Type|application/json",
			"Content-Type|text/html", "Content-Type|text/plain; charset=\"utf-8\"", "Content-Type|text/plain; a=(",
			"Content-Type|text;x/plain", "Range|''", "Range|bytes", "Range|bytes=", "Range|bytes=-", "Range|bytes=-5",
			"Range|bytes=10-5", "Range|bytes=99999999999999999999999-1", "Range|bytes=0-1,3-4", "Range|bytes= 0-1",
			"Range|bytes=0 -1", "Range|BYTES=0-1", "Range|bytes=0", "Range|items=0-1", "Range|bytes=0-1-2",
			"Range|bytes=\u0661-\u0662", "X-Request-Id|1", "Authorization|x", "User-Agent|x", "Save-Data|on",
			"Cache-Control|no-cache", "If-None-Match|x", "Accept-Charset|utf-8" })
	void matchesWhenHeaderIsNotSafelistedIsFalse(String name, String value) {
		assertThat(SafelistedRequestHeader.matches(new HeaderList.Line(name, value))).isFalse();
	}

	// "less than 0x20 and is not 0x09 HT"; '"', '(', ')', ':', '<', '>', '?', '@', '[',
	// '\', ']', '{', '}', DEL
	@Test
	void matchesWhenValueHasUnsafeByteIsFalse() {
		String unsafe = "\"():<>?@[\\]{}\u007f";
		for (char character = 0; character <= 0xff; character++) {
			boolean safe = (character >= 0x20 || character == '\t') && unsafe.indexOf(character) == -1;
			String value = "a" + character + "b";
			assertThat(SafelistedRequestHeader.matches(new HeaderList.Line("Accept", value)))
				.as("Accept with byte %d", (int) character)
				.isEqualTo(safe);
			assertThat(SafelistedRequestHeader.matches(new HeaderList.Line("Content-Type", "text/plain;" + value)))
				.as("Content-Type with byte %d", (int) character)
				.isEqualTo(safe);
		}
	}

	// "0x30 (0) to 0x39 (9), 0x41 (A) to 0x5A (Z), 0x61 (a) to 0x7A (z), SP, *, ',', -,
	// ., ;, ="
	@Test
	void matchesWhenLanguageHasOtherByteIsFalse() {
		for (char character = 0; character <= 0xff; character++) {
			boolean safe = String.valueOf(character).matches("[0-9A-Za-z *,.;=-]");
			HeaderList.Line line = new HeaderList.Line("Accept-Language", "a" + character + "b");
			assertThat(SafelistedRequestHeader.matches(line)).as("byte %d", (int) character).isEqualTo(safe);
		}
	}

	// "If value's length is greater than 128, then return false."
	@ParameterizedTest
	@ValueSource(strings = { "Accept", "Accept-Language", "Content-Language" })
	void matchesWhenValueIsLongerThan128BytesIsFalse(String name) {
		assertThat(SafelistedRequestHeader.matches(new HeaderList.Line(name, "a".repeat(128)))).isTrue();
		assertThat(SafelistedRequestHeader.matches(new HeaderList.Line(name, "a".repeat(129)))).isFalse();
	}

	@Test
	void matchesWhenLongValueHasGrammarIsFalseFrom129Bytes() {
		assertThat(typed("text/plain;", 128)).isTrue();
		assertThat(typed("text/plain;", 129)).isFalse();
		HeaderList.Line range = new HeaderList.Line("Range", "bytes=0-" + "9".repeat(120));
		assertThat(SafelistedRequestHeader.matches(range)).isTrue();
		range = new HeaderList.Line("Range", "bytes=0-" + "9".repeat(121));
		assertThat(SafelistedRequestHeader.matches(range)).isFalse();
	}

	private static boolean typed(String start, int length) {
		return SafelistedRequestHeader
			.matches(new HeaderList.Line("Content-Type", start + "a".repeat(length - start.length())));
	}

}
