package io.github.corsstarter.http;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AsciiMap}.
 */
class AsciiMapTests {

	private static final AsciiMap<Integer> MAP = AsciiMap.copyOf(Map.of("authorization", 1, "X-Request-Id", 2, "s", 3));

	@ParameterizedTest
	@CsvSource({ "authorization,1", "Authorization,1", "AUTHORIZATION,1", "x-request-id,2", "X-REQUEST-ID,2", "s,3",
			"S,3" })
	void getWhenNameIsThereIgnoresCase(String name, int value) {
		assertThat(MAP.get(name, 0, name.length())).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "authorizatio", "authorizationn", "x-request-i", "x_request_id", "x\rrequest-id",
			"\u017f", "x-reque\u017ft-id", "author\u0131zation", "author\u0130zation", "\u0073\u0000" })
	void getWhenNameIsAnotherReturnsNull(String name) {
		assertThat(MAP.get(name, 0, name.length())).isNull();
	}

	@Test
	void getWhenRegionOfTextLooksAtRegionAlone() {
		String text = "x-request-id,authorization,s";
		assertThat(MAP.get(text, 0, 12)).isEqualTo(2);
		assertThat(MAP.get(text, 13, 26)).isEqualTo(1);
		assertThat(MAP.get(text, 27, 28)).isEqualTo(3);
		assertThat(MAP.get(text, 0, 13)).isNull();
		assertThat(MAP.get(text, 5, 5)).isNull();
	}

	@Test
	void getWhenMapIsEmptyReturnsNull() {
		assertThat(AsciiMap.copyOf(Map.of()).get("name", 0, 4)).isNull();
	}

	@Test
	void getWhenPunctuationDiffersByTheBitOfCaseReturnsNull() {
		AsciiMap<Integer> map = AsciiMap.copyOf(Map.of("@", 1, "[", 2, "^", 3, "_", 4));
		for (String name : new String[] { "`", "{", "~", "\u007f" }) {
			assertThat(map.get(name, 0, 1)).isNull();
		}
	}

	@Test
	void getWhenThousandsOfNamesFindsEachAndNoOther() {
		Map<String, Integer> names = new HashMap<>();
		for (int i = 0; i < 5000; i++) {
			names.put("name-" + i, i);
		}
		AsciiMap<Integer> map = AsciiMap.copyOf(names);
		names.forEach((name, value) -> assertThat(map.get(name, 0, name.length())).isEqualTo(value));
		for (int i = 5000; i < 10_000; i++) {
			assertThat(map.get("name-" + i, 0, 9)).isNull();
		}
	}

	@Test
	void getWhenHashesCollideFindsEach() {
		// 31 * 'a' + '~' == 31 * 'b' + '_'
		AsciiMap<Integer> map = AsciiMap.copyOf(Map.of("a~", 1, "b_", 2, "az", 3, "b[", 4));
		assertThat(map.get("A~", 0, 2)).isEqualTo(1);
		assertThat(map.get("B_", 0, 2)).isEqualTo(2);
		assertThat(map.get("AZ", 0, 2)).isEqualTo(3);
		assertThat(map.get("B[", 0, 2)).isEqualTo(4);
	}

}
