package io.github.corsstarter.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link ReportReader}.
 */
class ReportReaderTests {

	@Test
	void whenBodyIsAReportThenReadsAllOfIt() throws IOException {
		ClientReport report = read("""
				{"ok": 41, "network": 2, "csp": 1, "blocks": [
				  {"method": "PUT", "path": "/api/orders", "headers": ["X-Trace"], "credentials": true, "count": 3},
				  {"method": "GET", "path": "/api/orders", "headers": [], "credentials": false, "reads": ["X-Total"]},
				  {"method": "PUT", "path": "/api/orders", "headers": ["X-Trace"], "credentials": true}]}""");
		assertThat(report).isEqualTo(new ClientReport(41, 2, 1,
				Map.of(new ClientBlock("PUT", "/api/orders", List.of("X-Trace"), true, List.of()), 4,
						new ClientBlock("GET", "/api/orders", List.of(), false, List.of("X-Total")), 1)));
		assertThat(report.blocked()).isEqualTo(4);
	}

	@Test
	void whenReportIsEmptyThenTellsOfNothing() throws IOException {
		assertThat(read("{}")).isEqualTo(new ClientReport(0, 0, 0, Map.of()));
	}

	@ParameterizedTest
	@MethodSource("malformed")
	void whenNoPageCanHaveSentItThenIsMalformed(String body) {
		assertThatIOException().isThrownBy(() -> read(body));
	}

	static Stream<String> malformed() {
		String call = "{\"method\":\"GET\",\"path\":\"/a\"}";
		return Stream.of("", "true", "{\"ok\":100000001}", "{\"ok\":-1}", "{\"secret\":1}", "{\"blocks\":{}}",
				"{\"blocks\":[{}]}", "{\"blocks\":[{\"method\":\"GET\"}]}", "{\"blocks\":[{\"path\":\"/a\"}]}",
				call("CONNECT", "/a"), call("trace", "/a"), call("G T", "/a"), call("", "/a"),
				call("G".repeat(65), "/a"), call("GET", ""), call("GET", "a"), call("GET", "https://api.example.com/a"),
				call("GET", "/a?token=1"), call("GET", "/a#b"), call("GET", "/a b"), call("GET", "/\\u0000"),
				call("GET", "/\u00fc"), call("GET", "/" + "a".repeat(1024)), named("headers", "a b"),
				named("headers", ""), named("headers", "a".repeat(65)), named("reads", "x:y"), named("value", "x"),
				"{\"blocks\":[{\"method\":\"GET\",\"path\":\"/a\",\"headers\":[" + names(21) + "]}]}",
				"{\"blocks\":[" + distinct(21) + "]}", "{\"blocks\":[" + call + "]}{}",
				"{\"blocks\":[[" + call + "]]}");
	}

	private static String call(String method, String path) {
		return "{\"blocks\":[{\"method\":\"" + method + "\",\"path\":\"" + path + "\"}]}";
	}

	private static String named(String member, String name) {
		return "{\"blocks\":[{\"method\":\"GET\",\"path\":\"/a\",\"" + member + "\":[\"" + name + "\"]}]}";
	}

	private static String names(int count) {
		return String.join(",", Collections.nCopies(count, "\"x\""));
	}

	private static String distinct(int count) {
		return String.join(",",
				IntStream.range(0, count).mapToObj((i) -> "{\"method\":\"GET\",\"path\":\"/" + i + "\"}").toList());
	}

	@Test
	void whenBodyIsNotUtf8ThenIsMalformed() {
		assertThatIOException()
			.isThrownBy(() -> ReportReader.read("{\"ok\":1,\"\u00fc\":1}".getBytes(StandardCharsets.ISO_8859_1)));
	}

	@Test
	void whenReportIsAsLongAsCanBeThenReadsIt() throws IOException {
		assertThat(read("{\"blocks\":[" + distinct(20) + "]}").blocked()).isEqualTo(20);
		assertThat(read(call("GET", "/" + "a".repeat(1023))).blocked()).isEqualTo(1);
		assertThat(read("{\"ok\":123456}").ok()).isEqualTo(10_000);
	}

	private static ClientReport read(String text) throws IOException {
		return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
