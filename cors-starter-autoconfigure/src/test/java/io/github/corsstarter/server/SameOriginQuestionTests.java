package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A question is about the server that it is sent to, unless it names another one.
 */
@Tag("long")
class SameOriginQuestionTests {

	private static final String PROXIED = "Host: api.example.com\r\nX-Forwarded-Proto: https\r\n";

	private static Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("server.forward-headers-strategy", "framework");
		properties.put("cors.environment", "prod");
		properties.put("cors.environments.prod.allowed-origins", "https://app.example.com");
		return properties;
	}

	private static String ask(RunningServer server, String headers, String query) {
		return server.sendRaw("GET /actuator/corsexplain?path=/open/x/any&" + query + " HTTP/1.1\r\n" + headers
				+ "Connection: close\r\n\r\n");
	}

	private static DocumentContext read(String answer) {
		assertThat(answer).startsWith("HTTP/1.1 200");
		return JsonPath.parse(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenAskedBehindAProxyKnowsTheServersOwnPages(TestServer name) {
		try (RunningServer server = name.start(properties())) {
			DocumentContext own = read(ask(server, PROXIED, "origin=https://api.example.com&method=PUT"));
			assertThat(own.read("$.verdict", String.class)).isEqualTo("allowed");
			assertThat(own.read("$.explanation", String.class)).contains("same origin");
			assertThat(own.read("$.server", String.class)).isEqualTo("https://api.example.com");
			assertThat(own.read("$.curl", String.class)).contains("https://api.example.com/open/x/any");
			DocumentContext plain = read(ask(server, PROXIED, "origin=http://api.example.com"));
			assertThat(plain.read("$.verdict", String.class)).isEqualTo("denied");
			DocumentContext loopback = read(ask(server, PROXIED, "origin=http://localhost:8080"));
			assertThat(loopback.read("$.verdict", String.class)).isEqualTo("denied");
			assertThat(loopback.read("$.reason", String.class)).isEqualTo("origin-not-allowed");
			String text = ask(server, PROXIED + "Accept: text/plain\r\n", "origin=https://api.example.com");
			assertThat(text).contains("Server:    https://api.example.com");
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenQuestionNamesTheServerTakesThatOne(TestServer name) {
		try (RunningServer server = name.start(properties())) {
			DocumentContext named = read(
					ask(server, PROXIED, "origin=https://shop.example.com&server=HTTPS://Shop.example.com:443/"));
			assertThat(named.read("$.verdict", String.class)).isEqualTo("allowed");
			assertThat(named.read("$.server", String.class)).isEqualTo("https://shop.example.com");
			String wrong = ask(server, PROXIED, "origin=https://shop.example.com&server=shop.example.com");
			assertThat(wrong).startsWith("HTTP/1.1 400")
				.contains("{\"message\":\"The parameter 'server' is not the origin of a server");
			assertThat(ask(server, PROXIED + "Accept: text/plain\r\n", "method=PUT")).startsWith("HTTP/1.1 400")
				.contains("The parameter 'origin' is missing.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void explainWhenManagementServerIsAskedSpeaksOfTheApplication(TestServer name) {
		Map<String, String> properties = properties();
		properties.put("management.server.port", "0");
		try (RunningServer server = name.start(properties)) {
			DocumentContext own = JsonPath.parse(
					server
						.sendTo(server.managementPort(), "GET",
								"/actuator/corsexplain?path=/open/x/any&origin=" + server.origin())
						.body());
			assertThat(own.read("$.server", String.class)).isEqualTo(server.origin());
			assertThat(own.read("$.verdict", String.class)).isEqualTo("allowed");
		}
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT,server.servlet.context-path,/shop", "JETTY,server.servlet.context-path,/shop",
			"NETTY,spring.webflux.base-path,/shop", "NETTY,spring.webflux.base-path,shop/" })
	void explainWhenPathsHaveAPrefixTakesThemWithAndWithoutIt(TestServer name, String property, String prefix) {
		Map<String, String> properties = properties();
		properties.put(property, prefix);
		properties.put("cors.paths", "/open/**");
		try (RunningServer server = name.start(properties)) {
			for (String path : new String[] { "/open/x/any", "/shop/open/x/any" }) {
				String answer = server
					.send("GET", "/shop/actuator/corsexplain?origin=https://app.example.com&path=" + path)
					.body();
				assertThat(JsonPath.<String>read(answer, "$.path")).isEqualTo("/open/**");
				assertThat(JsonPath.<String>read(answer, "$.curl"))
					.contains("'" + server.origin() + "/shop/open/x/any'");
			}
		}
	}

}
