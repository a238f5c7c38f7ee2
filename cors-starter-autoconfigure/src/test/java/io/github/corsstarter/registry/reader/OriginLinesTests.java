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
 * Tests for {@link OriginLines}.
 */
class OriginLinesTests {

	@ParameterizedTest
	@MethodSource("lists")
	void whenTextIsAListThenSinkGetsEachEntry(String text, List<String> expected) throws IOException {
		assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
	}

	static Stream<Arguments> lists() {
		return Stream.of(Arguments.of("", List.of()), Arguments.of("\n\r\n \n", List.of()),
				Arguments.of("https://a.example\nhttps://b.example\n",
						List.of("https://a.example", "https://b.example")),
				Arguments.of("https://a.example\r\nhttps://b.example",
						List.of("https://a.example", "https://b.example")),
				Arguments.of("\ufeffhttps://a.example\n", List.of("https://a.example")),
				Arguments.of("\ufeff", List.of()),
				Arguments.of("# tenants, gepr\u00fcft\n  # more\n https://a.example\t\n", List.of("https://a.example")),
				Arguments.of("https://a.example # shop\nhttps://b.example\t#\n",
						List.of("https://a.example", "https://b.example")),
				Arguments.of("https://a.example#x # y\n", List.of("https://a.example#x")),
				Arguments.of("*\nnull\nhttps://a.example,https://b.example\n",
						List.of("*", "null", "https://a.example,https://b.example")),
				// no entry of any list, but the sink says so
				Arguments.of("https://a.example\rhttps://b.example\n", List.of("https://a.example\rhttps://b.example")),
				Arguments.of("https://a.example\u0000\n", List.of("https://a.example\u0000")),
				Arguments.of("https://a.example\n\ufeffhttps://b.example\n",
						List.of("https://a.example", "\ufeffhttps://b.example")),
				Arguments.of("https://b\u00fccher.example\u00a0\n", List.of("https://b\u00fccher.example\u00a0")));
	}

	@ParameterizedTest
	@MethodSource("others")
	void whenTextIsNoListThenSaysTheLine(byte[] text, String expected) {
		assertThatExceptionOfType(MalformedContentException.class).isThrownBy(() -> read(text)).withMessage(expected);
	}

	static Stream<Arguments> others() {
		return Stream.of(
				Arguments.of("https://a.example\n# gepr\u00fcft\n".getBytes(StandardCharsets.ISO_8859_1),
						"line 2 is not UTF-8"),
				Arguments.of("a".repeat(OriginLines.MAX_LINE + 1).getBytes(StandardCharsets.UTF_8),
						"line 1 has more than 4096 bytes"),
				Arguments.of("\ufeffhttps://a.example\n".getBytes(StandardCharsets.UTF_16LE),
						"line 1 is not UTF-8, but UTF-16"),
				Arguments.of("\ufeffhttps://a.example\n".getBytes(StandardCharsets.UTF_16BE),
						"line 1 is not UTF-8, but UTF-16"),
				Arguments.of(new byte[] { 'a', '\n', (byte) 0xc0, (byte) 0xaf }, "line 2 is not UTF-8"),
				Arguments.of(new byte[] { '\n', '\n', (byte) 0xe2, (byte) 0x82 }, "line 3 is not UTF-8"));
	}

	@Test
	void whenLineIsAsLongAsItMayBeThenSinkGetsIt() throws IOException {
		String line = "a".repeat(OriginLines.MAX_LINE);
		assertThat(read((line + "\n" + line).getBytes(StandardCharsets.UTF_8))).containsExactly(line, line);
	}

	@Test
	void whenLastLineHasNoEndThenSaysSo() throws IOException {
		assertThat(OriginLines.read(stream("https://a.example\n"), (origin) -> {
		})).isTrue();
		assertThat(OriginLines.read(stream("https://a.example"), (origin) -> {
		})).isFalse();
	}

	private static List<String> read(byte[] text) throws IOException {
		List<String> origins = new ArrayList<>();
		OriginLines.read(new ByteArrayInputStream(text), origins::add);
		return origins;
	}

	private static ByteArrayInputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
