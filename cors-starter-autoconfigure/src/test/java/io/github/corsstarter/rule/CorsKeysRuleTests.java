package io.github.corsstarter.rule;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.source.PropertyOrigins;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsKeysRule}.
 */
class CorsKeysRuleTests {

	private static List<Finding> findings(TestConfiguration configuration, Predicate<String> isPresent) {
		return Looked.at(configuration,
				new CorsKeysRule(configuration.environment(),
						new GraphQlEndpoint(configuration.environment(), isPresent), isPresent, isPresent,
						Looked.blocks(configuration)));
	}

	private static List<Finding> findings(String... lines) {
		return findings(Looked.policy(lines), (type) -> true);
	}

	@ParameterizedTest
	@CsvSource({ "spring.graphql.cors, /graphql",
			"spring.cloud.gateway.server.webflux.globalcors.cors-configurations[/routes/**], /routes/**",
			"spring.cloud.gateway.globalcors.cors-configurations[/**], /**" })
	void findingWhenPolicyGovernsThePathSaysThatItWins(String prefix, String path) {
		assertThat(findings(prefix + ".allowed-origins=https://other.example.com")).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.SECOND_CORS_LAYER);
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.property()).isEqualTo(prefix + ".allowed-origins");
				assertThat(finding.message()).startsWith("The policy 'default' governs '" + path + "' and wins there");
			});
	}

	@Test
	void findingWhenPolicyNamesTheActuatorSaysThatItWins() {
		assertThat(findings("management.endpoints.web.cors.allowed-origins=https://other.example.com",
				"cors.policies.ops.paths=/actuator/health",
				"cors.policies.ops.allowed-origins=https://ops.example.com"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message())
				.startsWith("The policy 'ops' governs '/actuator/health' and wins there"));
	}

	@Test
	void findingsWhenNoPolicyNamesTheActuatorAreNone() {
		assertThat(findings("management.endpoints.web.cors.allowed-origins=https://other.example.com")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "management.endpoints.web.cors, /actuator/**", "spring.graphql.cors, /graphql",
			"spring.cloud.gateway.server.webflux.globalcors.cors-configurations[/**], /**" })
	void findingWhenAnyOriginAndCredentialsAreUngovernedIsAnError(String prefix, String path) {
		assertThat(findings("cors.paths=/api/**", prefix + ".allowed-origin-patterns=*",
				prefix + ".allow-credentials=true"))
			.filteredOn((finding) -> finding.code() == FindingCode.ANY_ORIGIN_WITH_CREDENTIALS)
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS);
				assertThat(finding.severity()).isEqualTo(Severity.ERROR);
				assertThat(finding.property()).isEqualTo(prefix + ".allowed-origin-patterns");
				assertThat(finding.message()).contains("on '" + path + "'");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "allowed-origin-patterns=*", "allowed-origins=*",
			"allowed-origin-patterns=https://*.example.com" })
	void findingsWhenUngovernedLayersAreNoDangerAreNone(String line) {
		String prefix = "spring.graphql.cors.";
		assertThat(findings("cors.paths=/api/**", prefix + line)).isEmpty();
		if (!line.endsWith("=*")) {
			assertThat(findings("cors.paths=/api/**", prefix + line, prefix + "allow-credentials=true")).isEmpty();
		}
	}

	@Test
	void findingsWhenNobodyReadsTheKeysAreNone() {
		TestConfiguration configuration = Looked.policy("spring.graphql.cors.allowed-origins=https://a.example.com",
				"management.endpoints.web.cors.allowed-origin-patterns=*",
				"management.endpoints.web.cors.allow-credentials=true",
				"spring.cloud.gateway.globalcors.cors-configurations[/**].allowed-origins=*");
		assertThat(findings(configuration, (type) -> false)).isEmpty();
	}

	@Test
	void findingsWhenTheActuatorHasNoServerAreNone() {
		assertThat(findings("management.server.port=-1", "management.endpoints.web.cors.allowed-origin-patterns=*",
				"management.endpoints.web.cors.allow-credentials=true"))
			.isEmpty();
	}

	@Test
	void pathWhenGraphQlIsElsewhereIsThatOne() {
		assertThat(findings("cors.paths=/api/**", "spring.graphql.http.path=/api/graph",
				"spring.graphql.cors.allowed-origins=https://a.example.com"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("'/api/graph'"));
	}

	@Test
	void sourceWhenKeysHaveBracketsIsTheirLine() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				spring.cloud.gateway.globalcors.cors-configurations:
				  "[/**]":
				    allowedOriginPatterns: "https://*.example.com"
				""");
		assertThat(findings(configuration, (type) -> true)).singleElement()
			.satisfies((
					finding) -> assertThat(FindingSources.of(finding, new PropertyOrigins(configuration.environment())))
						.isEqualTo("class path resource [application.yml] - 5:28"));
	}

}
