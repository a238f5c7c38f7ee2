package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoints and metrics over sockets.
 */
class ActuatorTests {

	private static final String APP = "https://app.example.com";

	private static Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.environment", "prod");
		properties.put("cors.environments.prod.allowed-origins", APP + "/,https://*.example.org");
		properties.put("cors.allowed-methods", "get");
		properties.put("cors.allowed-headers", "Authorization");
		properties.put("cors.allow-credentials", "true");
		properties.put("cors.policies.open-data.paths", "/open/data/**");
		properties.put("cors.policies.open-data.allowed-origins", "*");
		properties.put("cors.policies.open-data.allow-credentials", "false");
		return properties;
	}

	private static void with(TestServer name, BiConsumer<RunningServer, TestServer> test) {
		try (RunningServer server = name.start(properties())) {
			test.accept(server, name);
		}
	}

	private static DocumentContext read(RunningServer server, String path) {
		return JsonPath.parse(server.send("GET", path).body());
	}

	@ParameterizedTest
	@EnumSource
	void corsWhenAskedReportsPoliciesAndSources(TestServer name) {
		with(name, (server, stack) -> {
			DocumentContext cors = read(server, "/actuator/cors");
			assertThat(cors.read("$.environment", String.class)).isEqualTo("prod");
			assertThat(cors.read("$.version", String.class)).matches("[0-9a-f]{8}");
			assertThat(cors.read("$.generation", Integer.class)).isEqualTo(1);
			assertThat(cors.read("$.filter.stack", String.class)).isEqualTo(stack.isServlet() ? "servlet" : "reactive");
			assertThat(cors.read("$.filter.order", Integer.class)).isEqualTo(-2147483638);
			assertThat(cors.<Map<String, ?>>read("$.policies")).containsOnlyKeys("default", "open-data");
			assertThat(cors.<List<String>>read("$.policies.default.allowedOrigins[*].value")).containsExactly(APP,
					"https://*.example.org");
			assertThat(cors.read("$.policies.default.allowedOriginsTotal", Integer.class)).isEqualTo(2);
			assertThat(cors.<List<String>>read("$.policies.default.allowedOrigins[*].source"))
				.allMatch((source) -> source.contains("cors.environments.prod.allowed-origins")
						&& source.contains("commandLineArgs"));
			assertThat(cors.<List<String>>read("$.policies.default.allowedMethods")).containsExactly("GET", "HEAD");
			assertThat(cors.<List<String>>read("$.policies.default.allowedHeaders")).containsExactly("authorization");
			assertThat(cors.read("$.policies.default.maxAge", String.class)).isEqualTo("PT30M");
			assertThat(cors.read("$.policies.default.onDenied", String.class)).isEqualTo("forbid");
			assertThat(cors.read("$.policies.default.preflightStatus", Integer.class)).isEqualTo(204);
			assertThat(cors.<List<String>>read("$.findings[*].code")).containsExactly("second-cors-layer");
		});
	}

	@ParameterizedTest
	@EnumSource
	void corsPreflightsWhenPreflightIsDeniedReportsItAtOnce(TestServer name) {
		with(name, (server, stack) -> {
			server.preflight("/secret", APP, "GET");
			server.preflight("/secret", APP, "GET", "Access-Control-Request-Headers", "authorization,x-b,x-a");
			server.preflight("/secret", APP, "GET", "Access-Control-Request-Headers", "authorization,x-b,x-a");
			server.send("GET", "/secret", "Origin", "https://evil.example");
			DocumentContext counts = read(server, "/actuator/corspreflights");
			assertThat(counts.read("$.preflights.total", Integer.class)).isEqualTo(3);
			assertThat(counts.read("$.preflights.allowed", Integer.class)).isEqualTo(1);
			assertThat(counts.<Map<String, Integer>>read("$.preflights.denials"))
				.isEqualTo(Map.of("header-not-allowed", 2));
			assertThat(counts.read("$.actualRequests.failureRate", Double.class)).isEqualTo(1.0);
			assertThat(counts.<Map<String, ?>>read("$.policies")).containsOnlyKeys("default", "open-data");
			assertThat(counts.read("$.policies.default.preflights.denied", Integer.class)).isEqualTo(2);
			assertThat(counts.<List<?>>read("$.recentFailures")).hasSize(2);
			assertThat(counts.<List<String>>read("$.recentFailures[*].client")).containsOnly("other");
			assertThat(counts.read("$.recentFailures[0].kind", String.class)).isEqualTo("actual");
			assertThat(counts.read("$.recentFailures[1].optionsStatus", Integer.class)).isEqualTo(403);
			assertThat(counts.read("$.recentFailures[1].count", Integer.class)).isEqualTo(2);
			assertThat(counts.read("$.recentFailures[1].method", String.class)).isEqualTo("GET");
			assertThat(counts.read("$.recentFailures[1].path", String.class)).isEqualTo("/secret");
			assertThat(counts.<List<String>>read("$.recentFailures[1].requestedHeaders"))
				.containsExactly("authorization", "x-b", "x-a");
			assertThat(counts.<List<String>>read("$.recentFailures[1].missingAllowHeaders")).containsExactly("x-b",
					"x-a");
			assertThat(counts.read("$.recentFailures[1].fix", String.class)).contains("cors.allowed-headers");
		});
	}

	@ParameterizedTest
	@EnumSource
	void metricsWhenRequestsAreDecidedHaveTagsOfTheConfiguration(TestServer name) {
		with(name, (server, stack) -> {
			server.preflight("/secret", "https://evil.example", "GET");
			server.send("GET", "/open/own-headers", "Origin", APP, "Sec-Fetch-Mode", "cors");
			server.send("GET", "/open/own-headers", "Origin", APP, "Sec-Fetch-Mode", "made-up");
			String tags = "?tag=kind:preflight&tag=outcome:denied&tag=reason:origin-not-allowed&tag=policy:default"
					+ "&tag=environment:prod&tag=client:other";
			assertThat(read(server, "/actuator/metrics/cors.requests" + tags).read("$.measurements[0].value",
					Double.class))
				.isEqualTo(1.0);
			assertThat(read(server, "/actuator/metrics/cors.requests?tag=client:browser")
				.read("$.measurements[0].value", Double.class)).isEqualTo(1.0);
			assertThat(read(server, "/actuator/metrics/cors.requests").<List<String>>read("$.availableTags[*].tag"))
				.containsExactlyInAnyOrder("kind", "outcome", "reason", "policy", "environment", "client");
			assertThat(read(server, "/actuator/metrics/cors.preflight.duration").read("$.measurements[0].value",
					Double.class))
				.isEqualTo(1.0);
			assertThat(read(server, "/actuator/metrics/cors.policy.generation").read("$.measurements[0].value",
					Double.class))
				.isEqualTo(1.0);
			assertThat(read(server, "/actuator/metrics/cors.conflicts?tag=header:Access-Control-Allow-Origin")
				.read("$.measurements[0].value", Double.class)).isEqualTo(2.0);
		});
	}

	@ParameterizedTest
	@EnumSource
	void actuatorPathWhenNoPatternNamesItHasNoPolicy(TestServer name) {
		with(name, (server, stack) -> {
			Answer answer = server.send("GET", "/actuator/health", "Origin", APP);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.accessControl()).isEmpty();
			assertThat(server.send("GET", "/%61ctuator/health", "Origin", "https://evil.example").status())
				.isEqualTo(200);
		});
	}

}
