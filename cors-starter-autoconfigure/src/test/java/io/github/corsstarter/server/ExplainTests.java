package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.List;
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
		properties.put("cors.environment", "prod");
		properties.put("cors.environments.prod.allowed-origins", "https://app.example.com");
		properties.put("cors.environments.staging.allowed-origins", "https://*.staging.example.net");
		properties.put("cors.paths", "/v1/**");
		properties.put("cors.allowed-headers", "Authorization");
		properties.put("cors.allow-credentials", "true");
		properties.put("cors.policies.partner.paths", "/partner/**,/v1/orders/{id}/partner");
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
			assertThat(explained.read("$.path", String.class)).isEqualTo("/v1/**");
			assertThat(explained.read("$.preflightNeeded", Boolean.class)).isTrue();
			assertThat(explained.<List<String>>read("$.preflightReasons")).hasSize(2);
			assertThat(explained.read("$.fix", String.class))
				.isEqualTo("cors.allowed-headers: [Authorization, x-request-id]");
			assertThat(explained.read("$.changes[0].source", String.class)).contains("cors.allowed-headers");
			assertThat(explained.read("$.response.status", Integer.class)).isEqualTo(403);
			assertThat(explained.read("$.browser", String.class)).startsWith("Access to fetch at 'http://localhost:"
					+ server.port() + "/v1/orders' from origin 'https://app.example.com'");
			assertThat(explained.read("$.curl", String.class)).startsWith("curl -i -X OPTIONS")
				.contains("'Access-Control-Request-Headers: authorization,x-request-id'",
						"'Access-Control-Request-Method: POST'", "'http://localhost:" + server.port() + "/v1/orders'");
			assertThat(explained.read("$.reference", String.class)).endsWith("#header-not-allowed");
			assertThat(read(server, "/actuator/corspreflights").read("$.preflights.total", Integer.class)).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenRequestIsAllowedSaysWhy(TestServer name) {
		try (RunningServer server = start(name)) {
			DocumentContext explained = read(server,
					"/actuator/corsexplain?path=/v1/orders&origin=https://app.example.com");
			assertThat(explained.read("$.verdict", String.class)).isEqualTo("allowed");
			assertThat(explained.read("$.preflightNeeded", Boolean.class)).isFalse();
			assertThat(explained.read("$.browser", String.class)).isEqualTo("The script can read the answer.");
			assertThat(explained.<List<String>>read("$.changes")).isEmpty();
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
			assertThat(path.read("$.nearMiss.where", String.class)).isEqualTo("partner");
			DocumentContext environment = read(server, QUERY + "https://a.staging.example.net");
			assertThat(environment.read("$.nearMiss.differs", String.class)).isEqualTo("environment");
			assertThat(environment.read("$.nearMiss.where", String.class)).isEqualTo("staging");
			assertThat(environment.read("$.explanation", String.class))
				.endsWith("The environment 'staging' allows it, but the active environment is 'prod'.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenSeveralPoliciesMatchNamesThoseThatLost(TestServer name) {
		try (RunningServer server = start(name)) {
			DocumentContext explained = read(server,
					"/actuator/corsexplain?path=/v1/orders/7/partner&origin=https://shop.example");
			assertThat(explained.read("$.policy", String.class)).isEqualTo("partner");
			assertThat(explained.read("$.path", String.class)).isEqualTo("/v1/orders/{id}/partner");
			assertThat(explained.<List<Map<String, String>>>read("$.lost"))
				.containsExactly(Map.of("policy", "default", "path", "/v1/**"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenPathHasNoPolicySaysSo(TestServer name) {
		try (RunningServer server = start(name)) {
			DocumentContext explained = read(server,
					"/actuator/corsexplain?path=/other&origin=https://app.example.com");
			assertThat(explained.read("$.verdict", String.class)).isEqualTo("not-governed");
			assertThat(explained.read("$.fix", String.class)).isEqualTo("cors.paths: [/v1/**, /other]");
			assertThat(explained.read("$.nearMiss.differs", String.class)).isEqualTo("path");
			assertThat(read(server, "/actuator/corsexplain?path=/actuator/cors&origin=https://app.example.com")
				.read("$.explanation", String.class)).contains("a path of the actuator");
			assertThat(server.send("GET", "/actuator/corsexplain?path=/other").status()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenTerminalAsksIsText(TestServer name) {
		try (RunningServer server = start(name)) {
			Answer answer = server.send("GET", QUERY + "https://app.example.com", "Accept", "text/plain");
			assertThat(answer.body()).contains("Verdict:   denied [header-not-allowed]",
					"Fix:       --cors.allowed-headers=Authorization,x-request-id", "Try:       curl -i -X OPTIONS");
		}
	}

}
