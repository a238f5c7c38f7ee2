package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.rule.UnsafeCorsException;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Flat keys in an application whose profiles say that it is in production.
 */
@Tag("long")
class ProductionProfileTests {

	private static Map<String, String> properties(String... more) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", "https://intern.example.com,http://shop.example.com");
		properties.put("cors.paths", "/open/**");
		properties.put("spring.profiles.active", "cloud");
		properties.put("spring.profiles.group.cloud", "prod,metrics");
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return properties;
	}

	@ParameterizedTest
	@EnumSource
	void denialWhenProfileIsProductionTellsTheClientNothing(TestServer name) {
		try (RunningServer server = name.start(properties("cors.diagnostics.explain-to-client", "header"))) {
			Answer denied = server.send("GET", "/open/x/any", "Origin", "https://extern.example.com");
			assertThat(denied.status()).isEqualTo(403);
			assertThat(denied.lines("Cors-Denied")).isEmpty();
			assertThat(server.context().getBean(CorsPolicies.class).generation().findings()).extracting(Finding::code)
				.contains(FindingCode.INSECURE_ORIGIN_IN_PRODUCTION);
		}
	}

	@ParameterizedTest
	@EnumSource
	void denialWhenProfileIsAnotherOneTellsTheClientItsReason(TestServer name) {
		try (RunningServer server = name
			.start(properties("cors.diagnostics.explain-to-client", "header", "spring.profiles.group.cloud", "dev"))) {
			assertThat(server.send("GET", "/open/x/any", "Origin", "https://extern.example.com").lines("Cors-Denied"))
				.singleElement()
				.asString()
				.startsWith("origin-not-allowed; ");
		}
	}

	@ParameterizedTest
	@EnumSource
	void startWhenProfileIsProductionRefusesLoopback(TestServer name) {
		assertThatThrownBy(() -> name.start(properties("cors.allowed-origins", "http://localhost:3000")))
			.hasRootCauseInstanceOf(InvalidCorsPolicyException.class)
			.rootCause()
			.hasMessageContaining("the profile 'prod' makes this production");
	}

	@ParameterizedTest
	@EnumSource
	void startWhenProfileIsProductionAndUnsafeFails(TestServer name) {
		assertThatThrownBy(() -> name.start(properties(), Reflecting.class)).isInstanceOf(UnsafeCorsException.class)
			.hasMessageContaining("'/reflecting'");
	}

	/**
	 * Reflects every origin with credentials, where no policy governs.
	 */
	@RestController
	static class Reflecting {

		@CrossOrigin(originPatterns = "*", allowCredentials = "true")
		@GetMapping("/reflecting")
		String reflecting() {
			return "reflecting";
		}

	}

}
