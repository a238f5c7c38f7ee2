package io.github.corsstarter.server;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that a well-behaved client never sends, byte for byte: no failure, no wrong
 * allow, no forged line.
 */
@ExtendWith(OutputCaptureExtension.class)
class BadInputTests {

	private static final String PREFLIGHT = "Origin: https://app.example.com\r\nAccess-Control-Request-Method: GET\r\n";

	private static final Map<TestServer, RunningServer> SERVERS = new EnumMap<>(TestServer.class);

	@BeforeAll
	static void start() {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com,https://*.example.org",
				"cors.allowed-headers", "*", "cors.diagnostics.log-denials", "all");
		for (TestServer server : TestServer.values()) {
			SERVERS.put(server, server.start(properties));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
	}

	static Stream<Arguments> requests() {
		String list = "Access-Control-Request-Headers: ";
		Stream<String> headers = Stream.of("Origin: \r\n", "Origin: https://app.example.com https://evil.example\r\n",
				"Origin: https://app.example.com\r\nOrigin: https://app.example.com\r\n",
				"Origin: https://app.example.com, https://app.example.com\r\n",
				"Origin: https://app.example.com\u0001\r\n",
				"Origin: https://app.example.com\t\r\n".replace("com\t", "com\tx"),
				"Origin: https://\u00e4pp.example.com\r\n", "Origin: " + "a".repeat(5000) + "\r\n",
				"Origin: https://" + "a.".repeat(2000) + "example.org\r\n", "Origin: https://a..example.org\r\n",
				"Origin: https://.example.org\r\n", "Origin: https://app.example.com:99999\r\n", "Origin: %00\r\n",
				"Origin: https://[::1\r\n", PREFLIGHT + list + "x y\r\n", PREFLIGHT + list + "x\u007f\r\n",
				PREFLIGHT + list + "x\ty\r\n", PREFLIGHT + list + "x-" + "a".repeat(6000) + "\r\n",
				PREFLIGHT + list + "x," + ",".repeat(1000) + "\r\n",
				PREFLIGHT + (list + "x-a\r\n").repeat(40) + list + "\u00e4\r\n",
				PREFLIGHT + list + "x-a%0d%0aSet-Cookie: a=b\r\n",
				"Origin: https://app.example.com\r\nAccess-Control-Request-Method: \r\n",
				"Origin: https://app.example.com\r\nAccess-Control-Request-Method: G T\r\n",
				PREFLIGHT + "Access-Control-Request-Method: PUT\r\n");
		return headers
			.flatMap((header) -> Stream.of(TestServer.values()).map((server) -> Arguments.of(server, header)));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void requestWhenMalformedIsNeitherAllowedNorAFailure(TestServer name, String headers) {
		String answer = SERVERS.get(name)
			.sendRaw("OPTIONS /open/x/any HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
		String folded = answer.toLowerCase(Locale.ROOT);
		// an empty answer is a container that hangs up on what it cannot read
		assertThat(answer).satisfiesAnyOf((text) -> assertThat(text).isEmpty(),
				(text) -> assertThat(text).matches("(?s)HTTP/1\\.1 4[0-9]{2} .*"));
		assertThat(folded).doesNotContain("access-control-allow", "set-cookie");
	}

	@ParameterizedTest
	@MethodSource("requests")
	void actualRequestWhenMalformedNeverFails(TestServer name, String headers) {
		String answer = SERVERS.get(name)
			.sendRaw("GET /open/x/any HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
		assertThat(answer).satisfiesAnyOf((text) -> assertThat(text).isEmpty(),
				(text) -> assertThat(text).matches("(?s)HTTP/1\\.1 (4[0-9]{2}|200) .*"));
		assertThat(answer).doesNotContain("\u0001", "evil.example");
	}

	@Test
	void logWhenClientSendsLineBreaksHasOneLineForEachDenial(CapturedOutput output) {
		for (RunningServer server : SERVERS.values()) {
			server.sendRaw("GET /open/x/any%0d%0aFORGED HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
					+ "Origin: https://evil.example\u0085FORGED\r\n\r\n");
			server.send("GET", "/open/x/any", "Origin", "https://evil.example\"}FORGED");
		}
		assertThat(Waiting.forLines(output, "FORGED", 3)).allMatch((line) -> line.contains("CORS actual denied"))
			.hasSizeGreaterThanOrEqualTo(3);
	}

}
