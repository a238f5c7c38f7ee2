package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An actuator with a port of its own, on both stacks.
 */
class ManagementServerTests {

	private static final String APP = "https://app.example.com";

	private static final String EVIL = "https://evil.example";

	private static RunningServer start(TestServer name, String... more) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("management.server.port", "0");
		properties.put("cors.allowed-origins", APP);
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return name.start(properties);
	}

	@ParameterizedTest
	@EnumSource
	void policyWhenNoPatternNamesTheActuatorCoversTheApplicationOnly(TestServer name) {
		try (RunningServer server = start(name)) {
			Answer management = server.sendTo(server.managementPort(), "GET", "/actuator/health", "Origin", EVIL);
			assertThat(management.status()).isEqualTo(200);
			assertThat(management.accessControl()).isEmpty();
			assertThat(server.send("GET", "/open/x/any", "Origin", EVIL).status()).isEqualTo(403);
			assertThat(server.send("GET", "/actuator/x", "Origin", APP).allowOrigin()).isEqualTo(APP);
		}
	}

	@ParameterizedTest
	@EnumSource
	void policyWhenPatternNamesTheActuatorCoversItThere(TestServer name) {
		try (RunningServer server = start(name, "cors.policies.ops.paths", "/actuator/health",
				"cors.policies.ops.allowed-origins", "https://ops.example.com")) {
			Answer health = server.sendTo(server.managementPort(), "GET", "/actuator/health", "Origin",
					"https://ops.example.com");
			assertThat(health.status()).isEqualTo(200);
			assertThat(health.allowOrigin()).isEqualTo("https://ops.example.com");
			assertThat(server.sendTo(server.managementPort(), "GET", "/actuator/health", "Origin", EVIL).status())
				.isEqualTo(403);
			Answer other = server.sendTo(server.managementPort(), "GET", "/actuator/metrics", "Origin", EVIL);
			assertThat(other.status()).isEqualTo(200);
			assertThat(other.accessControl()).isEmpty();
		}
	}

}
