package io.github.corsstarter.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions that nobody asks in good faith, and requests that are recorded and shown
 * later: the endpoints answer, and never with a failure.
 */
class EndpointInputTests {

	private static final String APP = "https://app.example.com";

	private static final Map<TestServer, RunningServer> SERVERS = new EnumMap<>(TestServer.class);

	@BeforeAll
	static void start() {
		Map<String, String> properties = Map.of("cors.allowed-origins", APP + ",https://*.example.org",
				"cors.allowed-headers", "Authorization", "cors.diagnostics.recent-failures", "1000",
				"server.max-http-request-header-size", "1MB", "server.netty.max-initial-line-length", "1MB",
				"cors.environments.next.allowed-origins", "https://*.example.net",
				"cors.environments.now.allowed-origins", APP + ",https://*.example.org", "cors.environment", "now");
		for (TestServer server : TestServer.values()) {
			SERVERS.put(server, server.start(properties));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
	}

	private static Stream<Arguments> onEachServer(Stream<String> texts) {
		return texts.flatMap((text) -> Stream.of(TestServer.values()).map((server) -> Arguments.of(server, text)));
	}

	static Stream<Arguments> questions() {
		String good = "path=/v1&origin=" + APP;
		return onEachServer(Stream.of("", "path=/v1", "origin=" + APP, "path=&origin=", "path=&origin=" + APP,
				"path&origin", "path=/v1&origin=", "path=*&origin=" + APP, "path=**&origin=" + APP,
				"path=v1&origin=" + APP, "path=//v1&origin=" + APP, "path=/a/../b;x=1//&origin=" + APP,
				"path=/actuator/..;/x&origin=" + APP, "path=%2F%25zz&origin=" + APP, "path=%2F%25&origin=" + APP,
				"path=%zz&origin=" + APP, "path=/%00&origin=" + APP, "path=/%0d%0aFORGED&origin=" + APP,
				"path=/%ED%A0%80&origin=" + APP, "path=/%F0%9F%98%80&origin=" + APP, "path=/%23%3F&origin=" + APP,
				"path=/v1%3Fa%3Db%0Ac&origin=" + APP, "path=/%7Bid%7D&origin=" + APP, "path=/%5C%5C&origin=" + APP,
				"path=http://x/y&origin=" + APP, "path=@evil.example/&origin=" + APP,
				"path=/" + "a".repeat(100_000) + "&origin=" + APP, "path=" + "/a".repeat(4_000) + "&origin=" + APP,
				"path=/v1&origin=" + "a".repeat(100_000), "path=/v1&origin=https://" + "a.".repeat(4_000) + "org",
				"path=/v1&origin=https://" + "a".repeat(64) + ".example.org",
				"path=/v1&origin=x" + "%20".repeat(60) + "%5D", "path=/v1&origin=null", "path=/v1&origin=*",
				"path=/v1&origin=https://", "path=/v1&origin=://", "path=/v1&origin=https://a..example.org",
				"path=/v1&origin=https://" + "a".repeat(64) + ".example.net", "path=/v1&origin=https://[::1",
				"path=/v1&origin=%0d%0aSet-Cookie:%20a=b", "path=/v1&origin=%ED%A0%80",
				"path=/v1&origin=%C3%A4&origin=b", "path=/v1&origin=%u1234", "path=/v1&origin=http://localhost:99999",
				good + "&method=", good + "&method=G%20T", good + "&method=TRACE",
				good + "&method=" + "M".repeat(9_000), good + "&method=%00", good + "&method=get,put",
				good + "&headers=", good + "&headers=,,,", good + "&headers=:", good + "&headers=a:b:c,d:,:e",
				good + "&headers=accept:%20text/html,%20x;q=0.1", good + "&headers=content-type:%20a%0d%0ab:%20c",
				good + "&headers=" + "x,".repeat(4_000), good + "&headers=" + "x".repeat(9_000),
				good + "&headers=cookie,host,origin,%C3%A4",
				good + "&headers=range:%20bytes=" + "9".repeat(9_000) + "-", good + "&credentials=maybe",
				good + "&credentials=", good + "&reads=,:,%00", good + "&reads=" + "r,".repeat(3_000),
				good + "&server=", good + "&server=x", good + "&server=https://", good + "&server=https://[",
				good + "&server=https://[]", good + "&server=https://a:0", good + "&server=https://a:99999",
				good + "&server=https://a/b", good + "&server=ftp://a", good + "&server=https://u@a",
				good + "&server=https://" + "a".repeat(9_000), good + "&server=https://%ED%A0%80"));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void explainWhenQuestionIsOddAnswersOrSaysWhatIsWrong(TestServer name, String query) {
		for (String accept : new String[] { "application/json", "text/plain" }) {
			String answer = get(name, "/actuator/corsexplain?" + query, accept);
			assertThat(answer).matches("(?s)HTTP/1\\.1 (200|4[0-9]{2}) .*");
			if (answer.startsWith("HTTP/1.1 200")) {
				assertThat(answer).containsAnyOf("\"verdict\":", "Verdict:");
			}
			assertThat(answer.lines()).noneMatch((line) -> line.startsWith("FORGED") || line.startsWith("Set-Cookie"));
		}
	}

	@ParameterizedTest
	@MethodSource("questions")
	void corsAndPreflightsWhenParametersAreUnknownAnswer(TestServer name, String query) {
		for (String endpoint : new String[] { "cors", "corspreflights" }) {
			assertThat(get(name, "/actuator/" + endpoint + "?" + query, "*/*"))
				.matches("(?s)HTTP/1\\.1 (200|4[0-9]{2}) .*");
		}
	}

	static Stream<Arguments> requests() {
		String preflight = "Access-Control-Request-Method: GET\r\n";
		return onEachServer(Stream.of("Origin: \r\n", "Origin: https://" + "a".repeat(64) + ".example.org\r\n",
				"Origin: https://" + "a".repeat(64) + ".example.org\r\n" + preflight
						+ "Access-Control-Request-Headers: x-a\r\n",
				"Origin: https://" + "a".repeat(64) + ".example.net\r\n", "Origin: x" + " ".repeat(60) + "]\r\n",
				"Origin: https://" + "a.".repeat(200) + "example.org\r\n", "Origin: \u00ff\u00fe\r\n",
				"Origin: " + APP + "\r\n" + preflight + "Access-Control-Request-Headers: `reboot`\r\n",
				"Origin: " + APP + "\r\n" + preflight + "Access-Control-Request-Headers: " + "x,".repeat(2_000)
						+ "\r\n",
				"Origin: " + APP + "\r\nAccess-Control-Request-Method: " + "M".repeat(9_000) + "\r\n",
				"Origin: x'. Fix: cors.allowed-origins: \"*\". See '\r\n", "Origin: https://a..b\r\n",
				"Origin: https://xn--a.example.org:99999\r\n", "Origin: [\r\n", "Origin: %zz\r\n"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void preflightsWhenRequestsWereOddShowsThem(TestServer name, String headers) {
		for (String method : new String[] { "OPTIONS", "GET", "ODD" }) {
			SERVERS.get(name)
				.sendRaw(method + " /%25%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
			String answer = SERVERS.get(name)
				.sendRaw(method + " /v1;x='\"?a=%0a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
						+ "\r\n");
			assertThat(answer).doesNotStartWith("HTTP/1.1 5");
		}
		assertThat(get(name, "/actuator/corspreflights", "*/*")).startsWith("HTTP/1.1 200").contains("recentFailures");
	}

	private static String get(TestServer name, String target, String accept) {
		return SERVERS.get(name)
			.sendRaw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
					+ "\r\nConnection: close\r\n\r\n");
	}

}
