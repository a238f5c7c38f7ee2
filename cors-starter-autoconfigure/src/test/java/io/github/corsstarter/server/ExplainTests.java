package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint that explains a request over sockets.
 */
class ExplainTests {

	private static final String QUERY = "/actuator/corsexplain?path=/v1/orders&method=POST&credentials=true"
			+ "&headers=authorization,x-request-id&origin=";

	private static RunningServer start(TestServer name) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", "https://app.example.com");
		properties.put("cors.paths", "/v1/**");
		properties.put("cors.allowed-headers", "Authorization");
		properties.put("cors.allow-credentials", "true");
		properties.put("cors.policies.partner.paths", "/partner/**");
		properties.put("cors.policies.partner.allowed-origins", "https://shop.example");
		return name.start(properties);
	}

	private static DocumentContext read(RunningServer server, String path) {
		return JsonPath.parse(server.send("GET", path).body());
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenHeaderIsMissingNamesItAndCountsNothing(TestServer name) {
		try (RunningServer server = start(name)) {
			DocumentContext explained = read(server, QUERY + "https://app.example.com");
			assertThat(explained.read("$.verdict", String.class)).isEqualTo("denied");
			assertThat(explained.read("$.reason", String.class)).isEqualTo("header-not-allowed");
			assertThat(explained.read("$.policy", String.class)).isEqualTo("default");
			assertThat(explained.read("$.preflightNeeded", Boolean.class)).isTrue();
			assertThat(explained.read("$.fix", String.class)).contains("x-request-id", "cors.allowed-headers");
			assertThat(explained.read("$.response.status", Integer.class)).isEqualTo(403);
			assertThat(explained.read("$.curl", String.class)).contains("-X OPTIONS",
					"'Access-Control-Request-Headers: authorization,x-request-id'",
					"'http://localhost:" + server.port() + "/v1/orders'");
			assertThat(read(server, "/actuator/corspreflights").read("$.preflights.total", Integer.class)).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenOriginIsNearNamesTheDifference(TestServer name) {
		try (RunningServer server = start(name)) {
			DocumentContext port = read(server, QUERY + "https://app.example.com:8443");
			assertThat(port.read("$.nearMiss.allowed", String.class)).isEqualTo("https://app.example.com");
			assertThat(port.read("$.nearMiss.differs", String.class)).isEqualTo("port");
			DocumentContext path = read(server, QUERY + "https://shop.example");
			assertThat(path.read("$.nearMiss.differs", String.class)).isEqualTo("path");
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenPathHasNoPolicySaysSo(TestServer name) {
		try (RunningServer server = start(name)) {
			DocumentContext explained = read(server,
					"/actuator/corsexplain?path=/other&origin=https://app.example.com");
			assertThat(explained.read("$.verdict", String.class)).isEqualTo("not-governed");
			assertThat(server.send("GET", "/actuator/corsexplain?path=/other").status()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenTerminalAsksIsText(TestServer name) {
		try (RunningServer server = start(name)) {
			Answer answer = server.send("GET", QUERY + "https://app.example.com", "Accept", "text/plain");
			assertThat(answer.body()).contains("Verdict: denied [header-not-allowed]",
					"Fix:     If pages may send them:");
		}
	}

}
