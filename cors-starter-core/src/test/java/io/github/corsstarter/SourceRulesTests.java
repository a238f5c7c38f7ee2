package io.github.corsstarter;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.origin.OriginPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SourceRules}: what a source may give, in a table.
 */
class SourceRulesTests {

	/** In an environment that is not production, then there, then with credentials. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			https://a.example           | -             | -                       | -
			https://a.example:8443      | -             | -                       | -
			HTTPS://A.example/          | -             | -                       | -
			'  https://a.example '      | -             | -                       | -
			https://a_b.example         | -             | -                       | -
			https://10.0.0.1            | -             | -                       | -
			https://[2001:db8::1]       | -             | -                       | -
			https://intranet            | -             | -                       | -
			http://a.example            | -             | INSECURE_IN_PRODUCTION  | INSECURE_WITH_CREDENTIALS
			http://10.0.0.1             | -             | INSECURE_IN_PRODUCTION  | INSECURE_WITH_CREDENTIALS
			http://localhost:3000       | -             | LOOPBACK_IN_PRODUCTION  | -
			https://localhost           | -             | LOOPBACK_IN_PRODUCTION  | -
			https://127.0.0.1:8443      | -             | LOOPBACK_IN_PRODUCTION  | -
			https://[::1]               | -             | LOOPBACK_IN_PRODUCTION  | -
			*                           | PATTERN       | PATTERN                 | PATTERN
			https://*.a.example         | PATTERN       | PATTERN                 | PATTERN
			https://**.a.example        | PATTERN       | PATTERN                 | PATTERN
			https://a.example:*         | PATTERN       | PATTERN                 | PATTERN
			https://a-*.a.example       | PATTERN       | PATTERN                 | PATTERN
			https://*.co.uk             | PATTERN       | PATTERN                 | PATTERN
			https://co.uk               | PUBLIC_SUFFIX | PUBLIC_SUFFIX           | PUBLIC_SUFFIX
			https://vercel.app          | PUBLIC_SUFFIX | PUBLIC_SUFFIX           | PUBLIC_SUFFIX
			https://s3.amazonaws.com    | PUBLIC_SUFFIX | PUBLIC_SUFFIX           | PUBLIC_SUFFIX
			https://s3.amazonaws.com:81 | PUBLIC_SUFFIX | PUBLIC_SUFFIX           | PUBLIC_SUFFIX
			https://x.ck                | PUBLIC_SUFFIX | PUBLIC_SUFFIX           | PUBLIC_SUFFIX
			https://www.ck              | -             | -                       | -
			null                        | OPAQUE        | OPAQUE                  | OPAQUE
			NULL                        | OPAQUE        | OPAQUE                  | OPAQUE
			file://                     | OPAQUE        | OPAQUE                  | OPAQUE
			data:text/html,x            | INVALID       | INVALID                 | INVALID
			capacitor://localhost       | SCHEME        | SCHEME                  | SCHEME
			chrome-extension://abcdef   | SCHEME        | SCHEME                  | SCHEME
			ws://a.example              | INVALID       | INVALID                 | INVALID
			ftp://a.example             | SCHEME        | SCHEME                  | SCHEME
			a.example                   | INVALID       | INVALID                 | INVALID
			https://a.example/path      | INVALID       | INVALID                 | INVALID
			https://a.example?q         | INVALID       | INVALID                 | INVALID
			https://a.example#f         | INVALID       | INVALID                 | INVALID
			https://u:p@a.example       | INVALID       | INVALID                 | INVALID
			https://a.example,https://b.example | INVALID | INVALID               | INVALID
			https://a.example https://b.example | INVALID | INVALID               | INVALID
			https://a.example:0         | INVALID       | INVALID                 | INVALID
			https://a.example:65536     | INVALID       | INVALID                 | INVALID
			https://bücher.example      | INVALID       | INVALID                 | INVALID
			''                          | INVALID       | INVALID                 | INVALID
			""")
	void readWhenEntryIsOfATableSaysWhyNot(String text, @Nullable SkipReason reason, @Nullable SkipReason production,
			@Nullable SkipReason credentials) {
		assertThat(read(text, false, false)).isEqualTo(reason);
		assertThat(read(text, true, false)).isEqualTo(production);
		assertThat(read(text, false, true)).isEqualTo(credentials);
		if (reason == null && production == null) {
			assertThat(read(text, true, true)).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://a.example\u0000", "https://a\u0000.example", "https://a.example\r\nX: y",
			"https://a.example\n", "\thttps://a.example", "https://a.example\u007f", "https://a.example\u0085" })
	void readWhenThereAreControlCharactersIsInvalid(String text) {
		assertThat(read(text, false, false)).isEqualTo(SkipReason.INVALID);
	}

	@Test
	void readWhenTextIsLongIsInvalidAndNotParsed() {
		assertThat(read("https://" + "a.".repeat(5_000_000), false, false)).isEqualTo(SkipReason.INVALID);
	}

	@Test
	void readWhenAllowedGivesTheCanonicalOrigin() {
		List<String> read = new ArrayList<>();
		new SourceRules(true, true).read(" HTTPS://A.Example:443/ ", (origin) -> read.add(origin.toString()));
		assertThat(read).containsExactly("https://a.example");
	}

	private static @Nullable SkipReason read(String text, boolean production, boolean credentials) {
		List<OriginPattern> read = new ArrayList<>();
		SkipReason reason = new SourceRules(production, credentials).read(text, read::add);
		assertThat(read).hasSize((reason != null) ? 0 : 1);
		return reason;
	}

}
