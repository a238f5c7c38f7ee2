package io.github.corsstarter.registry.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OriginArray}.
 */
class OriginArrayTests {

	@ParameterizedTest
	@MethodSource("arrays")
	void whenTextIsAnArrayOfStringsThenSinkGetsEach(String text, List<String> expected) throws IOException {
		assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
	}

	static Stream<Arguments> arrays() {
		return Stream.of(Arguments.of("[]", List.of()), Arguments.of(" [ \r\n\t] \n", List.of()),
				Arguments.of("[\"https://a.example\"]", List.of("https://a.example")),
				Arguments.of("\ufeff[ \"https://a.example\" ,\n\"https://b.example\" ]\n",
						List.of("https://a.example", "https://b.example")),
				// as PHP writes it
				Arguments.of("[\"https:\\/\\/a.example\"]", List.of("https://a.example")),
				Arguments.of("[\"\\u0068ttps://a\\u002Eexample\"]", List.of("https://a.example")),
				Arguments.of("[\"\", \" https://a.example \"]", List.of("", "https://a.example")),
				Arguments.of("[\"\\\"\\\\\\/\\b\\f\\n\\r\\tx\"]", List.of("\"\\/\b\f\n\r\tx")),
				Arguments.of("[\"b\u00fccher \\ud83d\\ude00\\ud83d\"]", List.of("b\u00fccher \ud83d\ude00\ud83d")),
				Arguments.of("[\"a],[\",\"#\"]", List.of("a],[", "#")));
	}

	@ParameterizedTest
	@MethodSource("others")
	void whenTextIsNoArrayOfStringsThenSaysWhere(String text, String expected) {
		assertThatExceptionOfType(MalformedContentException.class)
			.isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
			.withMessage(expected);
	}

	static Stream<Arguments> others() {
		return Stream.of(Arguments.of("", "it begins with nothing, and is no array of strings"),
				Arguments.of("{\"origins\": []}", "it begins with '{', and is no array of strings"),
				Arguments.of("\"https://a.example\"", "it begins with '\\u0022', and is no array of strings"),
				Arguments.of("https://a.example\n", "it begins with 'h', and is no array of strings"),
				Arguments.of("[", "item 1 begins with nothing, and is no string"),
				Arguments.of("[\"a\", {\"origin\": \"b\"}]", "item 2 begins with '{', and is no string"),
				Arguments.of("[".repeat(100_000), "item 1 begins with '[', and is no string"),
				Arguments.of("[\"a\", null]", "item 2 begins with 'n', and is no string"),
				Arguments.of("[\"a\",]", "item 2 begins with ']', and is no string"),
				Arguments.of("[,]", "item 1 begins with ',', and is no string"),
				Arguments.of("['a']", "item 1 begins with '\\u0027', and is no string"),
				Arguments.of("[\"a\"", "item 1 is followed by nothing"),
				Arguments.of("[\"a", "item 1 is followed by nothing"),
				Arguments.of("[\"a\" \"b\"]", "item 1 is followed by '\\u0022'"),
				Arguments.of("[\"a\"] x", "the array is followed by 'x'"),
				Arguments.of("[][]", "the array is followed by '['"),
				Arguments.of("[\"a\nb\"]", "item 1 has '\\u000a', which must be escaped"),
				Arguments.of("[\"a\\x\"]", "item 1 has a backslash before 'x'"),
				Arguments.of("[\"a\\u12g4\"]", "item 1 has an escape with 'g'"),
				Arguments.of("[\"a\\u\uff11\uff11\uff11\uff11\"]", "item 1 has an escape with '\\uff11'"),
				Arguments.of("[\"a\\u00", "item 1 has an escape with nothing"),
				Arguments.of("[\"" + "a".repeat(4097) + "\"]", "item 1 has more than 4096 characters"));
	}

	@Test
	void whenTextIsNotUtf8ThenSaysSo() {
		assertThatExceptionOfType(MalformedContentException.class)
			.isThrownBy(() -> read("[\"b\u00fccher\"]".getBytes(StandardCharsets.ISO_8859_1)))
			.withMessage("it is not UTF-8");
	}

	private static List<String> read(byte[] text) throws IOException {
		List<String> origins = new ArrayList<>();
		OriginArray.read(new ByteArrayInputStream(text), origins::add);
		return origins;
	}

}
