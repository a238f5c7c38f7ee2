package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.observation.DenialLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a denial tells the client and the log, and what the start says.
 */
@ExtendWith(OutputCaptureExtension.class)
class DiagnosticsTests {

	private static final String EVIL = "https://evil.example";

	private static Map<String, String> properties(String... more) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", "https://app.example.com");
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return properties;
	}

	@ParameterizedTest
	@EnumSource
	void denialWhenExplainedToClientCarriesItsReason(TestServer name) {
		try (RunningServer server = name.start(properties("cors.diagnostics.explain-to-client", "header"))) {
			Answer denied = server.preflight("/open/x/any", EVIL, "GET");
			assertThat(denied.status()).isEqualTo(403);
			assertThat(denied.lines("Cors-Denied"))
				.containsExactly("origin-not-allowed; The origin 'https://evil.example' is not allowed here.");
			assertThat(server.preflight("/open/x/any", "https://app.example.com", "GET").lines("Cors-Denied"))
				.isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void denialWhenEnvironmentIsProductionTellsTheClientNothing(TestServer name) {
		try (RunningServer server = name
			.start(properties("cors.diagnostics.explain-to-client", "header", "cors.environment", "prod"))) {
			assertThat(server.preflight("/open/x/any", EVIL, "GET").lines("Cors-Denied")).isEmpty();
		}
	}

	@Test
	void denialsWhenRateLimitedAreLoggedOnceForEachFailure(CapturedOutput output) {
		try (RunningServer server = TestServer.TOMCAT.start(properties())) {
			for (int i = 0; i < 30; i++) {
				server.send("GET", "/open/x/any", "Origin", EVIL);
				server.send("GET", "/open/x/any", "Origin", "https://evil" + i + ".example");
			}
			server.send("GET", "/open/x/any", "Origin", "null");
		}
		List<String> denials = output.toString().lines().filter((line) -> line.contains("denied [")).toList();
		assertThat(denials).filteredOn((line) -> line.contains("[origin-not-allowed]"))
			.hasSize(DenialLog.MAX_FAILURES / 2)
			.filteredOn((line) -> line.contains("'" + EVIL + "'"))
			.hasSize(1);
		assertThat(denials).filteredOn((line) -> line.contains("[origin-null]")).hasSize(1);
	}

	@Test
	void denialWhenLoggedHasTheTextOfTheEndpoint(CapturedOutput output) {
		try (RunningServer server = TestServer.TOMCAT.start(properties("cors.allowed-headers", "Authorization"))) {
			server.preflight("/open/x/any", "https://app.example.com", "DELETE", "Access-Control-Request-Headers",
					"authorization,x-a");
			String text = JsonPath.read(server.send("GET", "/actuator/corspreflights").body(),
					"$.recentFailures[0].text");
			assertThat(text).startsWith("CORS preflight denied [method-not-allowed]: DELETE /open/x/any from "
					+ "'https://app.example.com'. The policy 'default' does not allow the method 'DELETE', only GET, HEAD, POST.")
				.contains("Source: not set. Fix: cors.allowed-methods: [GET, HEAD, POST, DELETE].",
						"--cors.allowed-headers=Authorization,x-a")
				.endsWith("See " + CorsRejection.METHOD_NOT_ALLOWED.reference());
			assertThat(Waiting.forLines(output, text, 1)).singleElement().asString().endsWith(text);
		}
	}

	@Test
	void denialsWhenScriptsFloodTheLogLeaveRoomForBrowsers(CapturedOutput output) {
		try (RunningServer server = TestServer.TOMCAT.start(properties("cors.diagnostics.recent-failures", "10"))) {
			for (int i = 0; i < 30; i++) {
				server.send("GET", "/open/x/any", "Origin", "https://evil" + i + ".example", "Sec-Fetch-Mode",
						"forged");
			}
			server.send("GET", "/open/x/any", "Origin", "https://page.example", "Sec-Fetch-Mode", "cors");
			for (int i = 30; i < 60; i++) {
				server.send("GET", "/open/x/any", "Origin", "https://evil" + i + ".example");
			}
			assertThat(Waiting.forLines(output, "'https://page.example'", 1)).hasSize(1);
			List<Map<String, String>> browsers = JsonPath.read(server.send("GET", "/actuator/corspreflights").body(),
					"$.recentFailures[?(@.client == 'browser')]");
			assertThat(browsers).singleElement().extracting("origin").isEqualTo("https://page.example");
		}
	}

	@Test
	void denialsWhenSwitchedOffAreNotLogged(CapturedOutput output) {
		try (RunningServer server = TestServer.TOMCAT.start(properties("cors.diagnostics.log-denials", "off"))) {
			server.send("GET", "/open/x/any", "Origin", EVIL);
		}
		assertThat(output).doesNotContain("denied [");
	}

	@Test
	void startWhenPoliciesAreInForceNamesThem(CapturedOutput output) {
		Map<String, String> properties = properties("cors.environment", "staging", "cors.policies.open.paths",
				"/open/**", "cors.policies.open.allowed-origins", "*");
		TestServer.TOMCAT.start(properties).close();
		assertThat(output).containsPattern(
				"CORS: policies of environment 'staging', version [0-9a-f]{8}: /open/\\*\\* -> 'open', /\\*\\* -> 'default'");
	}

	@Test
	void startWhenMistakesAreIgnoredWarnsAndReportsThem(CapturedOutput output) {
		Map<String, String> properties = properties("cors.validation.mode", "warn", "cors.allowed-methods",
				"GET,TRACE");
		try (RunningServer server = TestServer.TOMCAT.start(properties)) {
			assertThat(output).contains("The CORS configuration has 1 problem:", "[forbidden-method]");
			assertThat(server.send("GET", "/actuator/cors").body()).contains("\"code\":\"forbidden-method\"",
					"\"severity\":\"error\"", "\"allowedMethods\":[\"GET\",\"HEAD\"]");
		}
	}

}
