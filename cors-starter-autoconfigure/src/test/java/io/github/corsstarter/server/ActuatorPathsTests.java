package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The actuator has no policy, wherever it is, unless a pattern names it.
 */
@Tag("long")
class ActuatorPathsTests {

	private static final String APP = "https://app.example.com";

	private static final String BASE_PATH = "management.endpoints.web.base-path";

	static Stream<Arguments> places() {
		return Stream.of(TestServer.values())
			.flatMap((server) -> Stream.of(
					Arguments.of(server, Map.of(), List.of("/actuator", "/actuator/env", "/actuator/health/liveness")),
					Arguments.of(server, Map.of(BASE_PATH, "/manage/"), List.of("/manage/env", "/manage")),
					Arguments.of(server, Map.of(BASE_PATH, "/"), List.of("/env", "/beans", "/loggers/x", "/health")),
					Arguments.of(server, Map.of(BASE_PATH, "", "management.endpoints.web.path-mapping.health", "up"),
							List.of("/env", "/up")),
					Arguments.of(server, Map.of("management.endpoint.health.probes.add-additional-paths", "true"),
							List.of("/livez", "/readyz", "/actuator/env")),
					Arguments.of(server,
							Map.of("management.endpoint.health.group.up.include", "ping",
									"management.endpoint.health.group.up.additional-path", "server:/healthz",
									"management.server.port", "0"),
							List.of("/healthz")),
					Arguments.of(server, Map.of("spring.main.cloud-platform", "cloud_foundry"),
							List.of("/cloudfoundryapplication", "/cloudfoundryapplication/env", "/actuator/env")),
					Arguments.of(server,
							server.isServlet() ? Map.of("spring.mvc.servlet.path", "/below")
									: Map.of("spring.webflux.base-path", "/below"),
							List.of("/below/actuator/env", "/below/actuator/loggers/x"))));
	}

	@ParameterizedTest
	@MethodSource("places")
	void actuatorWhenNoPatternNamesItHasNoPolicy(TestServer name, Map<String, String> place, List<String> paths) {
		try (RunningServer server = start(name, place)) {
			for (String path : paths) {
				Answer answer = server.send("GET", path, "Origin", APP);
				assertThat(answer.accessControl()).as(path).isEmpty();
				assertThat(server.send("GET", path, "Origin", "https://evil.example").status()).as(path)
					.isEqualTo(answer.status());
				assertThat(server.preflight(path, APP, "POST").accessControl()).as(path).isEmpty();
			}
			String prefix = paths.get(0).startsWith("/below") ? "/below" : "";
			assertThat(server.send("GET", prefix + "/open/x/any", "Origin", APP).allowOrigin()).isEqualTo(APP);
			assertThat(server.send("GET", prefix + "/environment", "Origin", APP).allowOrigin()).isEqualTo(APP);
		}
	}

	static Stream<Arguments> named() {
		return Stream.of(TestServer.values())
			.flatMap((server) -> Stream.of(Arguments.of(server, "/actuator/", "/actuator/health", "/actuator/env"),
					Arguments.of(server, "/", "/health", "/env"),
					Arguments.of(server, "/m", "/m/health/**", "/m/env")));
	}

	@ParameterizedTest
	@MethodSource("named")
	void actuatorWhenPatternNamesItHasThatPolicy(TestServer name, String basePath, String pattern, String other) {
		Map<String, String> place = Map.of(BASE_PATH, basePath, "cors.policies.ops.paths", pattern,
				"cors.policies.ops.allowed-origins", "https://ops.example.com");
		try (RunningServer server = start(name, place)) {
			String path = pattern.replace("/**", "");
			assertThat(server.send("GET", path, "Origin", "https://ops.example.com").allowOrigin())
				.isEqualTo("https://ops.example.com");
			assertThat(server.send("GET", path, "Origin", APP).status()).isEqualTo(403);
			assertThat(server.send("GET", other, "Origin", "https://ops.example.com").accessControl()).isEmpty();
		}
	}

	private static RunningServer start(TestServer name, Map<String, String> place) {
		Map<String, String> properties = new LinkedHashMap<>(place);
		properties.put("cors.allowed-origins", APP);
		properties.put("cors.allow-credentials", "true");
		return name.start(properties);
	}

}
