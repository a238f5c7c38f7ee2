package io.github.corsstarter.json;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JsonReader}: an object with a number, a truth value and a list.
 */
class JsonReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{}                                        | []
			 { "n" : 0 }                              | [0]
			{"n":100,"b":true}                        | [100, true]
			{"b": false , "n":7 }                     | [false, 7]
			{"list":[]}                               | []
			{"list":["a", "\\u0062\\n"],"n":1}        | [a, b\\n, 1]
			{"n":1,"n":2}                             | [1, 2]
			""")
	void whenTextHasTheShapeThenReadsIt(String json, String expected) throws IOException {
		assertThat(read(json).toString().replace("\n", "\\n")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "[]", "1", "null", "{", "{]", "{\"n\"}", "{\"n\":}", "{\"n\":1", "{\"n\":1,}",
			"{\"n\":1}}", "{\"n\":1} x", "{,}", "{n:1}", "{'n':1}", "{\"n\":01}", "{\"n\":00}", "{\"n\":-1}",
			"{\"n\":1.5}", "{\"n\":1e2}", "{\"n\":101}", "{\"n\":99999999999999999999999}", "{\"n\":\"1\"}",
			"{\"n\":null}", "{\"n\":[1]}", "{\"b\":tru}", "{\"b\":truE}", "{\"b\":1}", "{\"b\":\"true\"}",
			"{\"list\":{}}", "{\"list\":[\"a\",]}", "{\"list\":[,]}", "{\"list\":[1]}", "{\"list\":[\"a\" \"b\"]}",
			"{\"list\":[\"abcdef\"]}", "{\"list\":[\"a\nb\"]}", "{\"list\":[[]]}", "{\"other\":1}",
			"{\"n\":1 \"b\":true}", "{\"abcdefghijklmnopqrstuvwxyzabcdefg\":1}" })
	void whenTextHasAnotherShapeThenIsMalformed(String json) {
		assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> read(json));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"list\":", "{\"list\":[", "{\"n\":" })
	void whenTextIsDeepThenEndsAtOnce(String start) {
		assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> read(start.repeat(100_000)));
	}

	private static List<Object> read(String text) throws IOException {
		List<Object> read = new ArrayList<>();
		JsonReader json = new JsonReader(new StringReader(text));
		json.object((name) -> {
			switch (name) {
				case "n" -> read.add(json.number(100));
				case "b" -> read.add(json.bool());
				case "list" -> json.array(() -> read.add(json.string(5)));
				default -> throw new MalformedJsonException("has another member");
			}
		});
		json.end();
		return read;
	}

}
