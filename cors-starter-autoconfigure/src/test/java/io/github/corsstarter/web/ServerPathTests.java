package io.github.corsstarter.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServerPath} and {@link ContainerPath}.
 */
class ServerPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/a", "/a/b/", "/a.b/c..d", "/a-b_c~d", "/a=b,c@d:e", "/a.", "/\u00e9" })
	void isPlainWhenThereIsOneReadingReturnsTrue(String path) {
		assertThat(ServerPath.isPlain(path)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "*", "/a;b", "/;", "//", "/a//b", "/.", "/..", "/.a", "/a/./b", "/a/../b", "/%61",
			"/a\\b", "/a/%2e%2e/b", "/a%3Bb" })
	void isPlainWhenThereMayBeTwoReturnsFalse(String path) {
		assertThat(ServerPath.isPlain(path)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			/a           | /a
			/a b         | /a b
			/a%20b       | /a%20b
			/a%2Fb       | /a%2Fb
			/a;b=c       | /a;b=c
			/a%3Bb       | /a%3Bb
			/%zz         | /%zz
			/\u00e9%     | /\u00e9%
			/a//b        | /a/b
			//a/         | /a/
			""")
	void encodeWhenParsedShowsEachSegmentAsItWasDecoded(String decoded, String expected) {
		PathContainer parsed = ServerPath.parse(ServerPath.encode(decoded));
		assertThat(parsed).isNotNull();
		StringBuilder seen = new StringBuilder();
		for (PathContainer.Element element : parsed.elements()) {
			seen.append(
					(element instanceof PathContainer.PathSegment segment) ? segment.valueToMatch() : element.value());
		}
		assertThat(seen.toString()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			/a/b              | /a/b
			/a/..;/b          | /b
			/a/..;x=1/b       | /b
			/a/%2e%2e/b       | /b
			/a/%2E%2e;x/b     | /b
			/a/../b           | /b
			/a/b/..           | /a/
			/a/.              | /a/
			//a//b            | /a/b
			/;x/a;y/b;z       | /a/b
			/a/;/..;/..;/b    | -
			/../a             | -
			/..;/a            | -
			/a%2fb            | -
			/a%5cb            | -
			/a\\b             | -
			/a%00b            | -
			/a%zz             | -
			/a%               | -
			/a%2525           | /a%2525
			/a%3Bx            | /a%3Bx
			/a%20b            | /a%20b
			/%61/b            | /a/b
			/                 | /
			a                 | -
			""")
	void containerPathWhenSentIsWhatTomcatMapsBy(String path, @Nullable String expected) {
		assertThat(ContainerPath.of(path)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			//strict/x/..;//..;/ | /strict/x/../../
			/a;x/b%20c           | /a/b%20c
			/a%2fb               | /a/b
			/a%5cb               | /a%5Cb
			/a%zz                | -
			""")
	void withDotsWhenSentIsWhatAntPathMatcherSees(String path, @Nullable String expected) {
		assertThat(ContainerPath.withDots(path)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%zz", "/%", "/%2", "/\ud800", "/a\u0000b" })
	void parseWhenPathIsHostileThrowsNothing(String path) {
		assertThat(ContainerPath.of(path)).satisfiesAnyOf((mapped) -> assertThat(mapped).isNull(),
				(mapped) -> assertThat(mapped).startsWith("/"));
		ServerPath.parse(path);
	}

}
