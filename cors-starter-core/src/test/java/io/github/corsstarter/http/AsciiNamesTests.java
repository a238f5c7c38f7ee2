package io.github.corsstarter.http;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AsciiNames}.
 */
class AsciiNamesTests {

	private static final AsciiNames NAMES = AsciiNames.of(List.of("authorization", "X-Request-Id", "s"));

	@ParameterizedTest
	@ValueSource(
			strings = { "authorization", "Authorization", "AUTHORIZATION", "x-request-id", "X-REQUEST-ID", "s", "S" })
	void containsWhenNameIsThereIgnoresCase(String name) {
		assertThat(NAMES.contains(name, 0, name.length())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "authorizatio", "authorizationn", "x-request-i", "x_request_id", "x\rrequest-id",
			"\u017f", "x-reque\u017ft-id", "author\u0131zation", "author\u0130zation", "\u0073\u0000" })
	void containsWhenNameIsAnotherReturnsFalse(String name) {
		assertThat(NAMES.contains(name, 0, name.length())).isFalse();
	}

	@Test
	void containsWhenRegionOfTextLooksAtRegionAlone() {
		String text = "x-request-id,authorization,s";
		assertThat(NAMES.contains(text, 0, 12)).isTrue();
		assertThat(NAMES.contains(text, 13, 26)).isTrue();
		assertThat(NAMES.contains(text, 27, 28)).isTrue();
		assertThat(NAMES.contains(text, 0, 13)).isFalse();
		assertThat(NAMES.contains(text, 5, 5)).isFalse();
	}

	@Test
	void containsWhenThereAreNoNamesReturnsFalse() {
		assertThat(AsciiNames.of(List.of()).contains("name", 0, 4)).isFalse();
	}

	@Test
	void ofWhenNamesDifferInCaseKeepsOne() {
		AsciiNames names = AsciiNames.of(List.of("name", "NAME", "Name"));
		assertThat(names.contains("nAME", 0, 4)).isTrue();
		assertThat(names.contains("other", 0, 5)).isFalse();
	}

	@Test
	void containsWhenPunctuationDiffersByTheBitOfCaseReturnsFalse() {
		AsciiNames names = AsciiNames.of(List.of("@", "[", "^", "_"));
		for (String name : new String[] { "`", "{", "~", "\u007f" }) {
			assertThat(names.contains(name, 0, 1)).isFalse();
		}
	}

	@Test
	void containsWhenThousandsOfNamesFindsEachAndNoOther() {
		List<String> all = IntStream.range(0, 5000).mapToObj((i) -> "name-" + i).toList();
		AsciiNames names = AsciiNames.of(all);
		assertThat(all).allMatch((name) -> names.contains(name, 0, name.length()));
		for (int i = 5000; i < 10_000; i++) {
			assertThat(names.contains("name-" + i, 0, 9)).isFalse();
		}
	}

	@Test
	void containsWhenHashesCollideFindsEach() {
		// 31 * 'a' + '~' == 31 * 'b' + '_'
		AsciiNames names = AsciiNames.of(List.of("a~", "b_", "az", "b["));
		for (String name : new String[] { "A~", "B_", "AZ", "B[" }) {
			assertThat(names.contains(name, 0, 2)).isTrue();
		}
		assertThat(names.contains("b~", 0, 2)).isFalse();
	}

}
