package io.github.corsstarter.configuration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.InvalidCorsPolicyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CorsConfigurationLoader}.
 */
class CorsConfigurationLoaderTests {

	private static final String MANY_MISTAKES = """
			cors:
			  environment: dev
			  environments:
			    dev:
			      allowed-origins: [http://localhost:3000/, localhost:3001]
			      productive: true
			    prod:
			      allowed-origins: [http://localhost:3000, "https://*app.example.com", "https://app.example.com:*"]
			      origin-groups:
			        partners: https://shop.partner.example/start
			  origin-groups:
			    partners: https://user@sandbox.partner.example
			    unused: https://bücher.example
			  allowed-methods: [GET, TRACE, "P UT"]
			  allowed-headers: [Content-Type, Cookie, "X Y"]
			  exposed-headers: ["*", Set-Cookie]
			  allow-credential: true
			  allow-credentials: true
			  max-age: -1
			  on-denied: refuse
			  preflight-status: 302
			  diagnostics:
			    recent-failures: -5
			  policies:
			    default:
			      paths: /default
			    catalog:
			      paths: [catalog/**, "/catalog/{id"]
			      allowed-origins: "*"
			    partner-api:
			      paths: /partner/**
			      allowed-origin-groups: [partners, resellers]
			    partnerApi:
			      max-age: 5m
			    insecure:
			      paths: [/insecure, "${INSECURE_PATH}"]
			      allowed-origins: http://insecure.example
			    empty:
			      paths: /insecure
			      allowed-origins: []
			""";

	@Test
	void loadWhenThereAreManyMistakesReportsAllAtOnce() {
		assertThat(TestConfiguration.yaml(MANY_MISTAKES).codesAndProperties()).containsExactlyInAnyOrder(
				"invalid-origin cors.environments.dev.allowed-origins[1]",
				"unknown-property cors.environments.dev.productive",
				"prohibited-loopback-in-production cors.environments.dev.allowed-origins[0]",
				"prohibited-loopback-in-production cors.environments.prod.allowed-origins[0]",
				"invalid-origin-pattern cors.environments.prod.allowed-origins[1]",
				"prohibited-any-port-in-production cors.environments.prod.allowed-origins[2]",
				"invalid-origin cors.environments.prod.origin-groups.partners[0]",
				"invalid-origin cors.origin-groups.partners[0]", "invalid-origin cors.origin-groups.unused[0]",
				"forbidden-method cors.allowed-methods[1]", "invalid-method cors.allowed-methods[2]",
				"invalid-header-name cors.allowed-headers[2]", "wildcard-with-credentials cors.exposed-headers",
				"unknown-property cors.allow-credential", "invalid-max-age cors.max-age",
				"invalid-value cors.on-denied", "invalid-value cors.preflight-status",
				"invalid-value cors.diagnostics.recent-failures", "invalid-name cors.policies.default",
				"invalid-path cors.policies.catalog.paths[0]", "invalid-path cors.policies.catalog.paths[1]",
				"wildcard-with-credentials cors.policies.catalog.allowed-origins[0]",
				"unknown-origin-group cors.policies.partner-api.allowed-origin-groups[1]",
				"ambiguous-name cors.policies.partner-api",
				"prohibited-insecure-origin cors.policies.insecure.allowed-origins[0]",
				"unresolved-placeholder cors.policies.insecure.paths[1]", "duplicate-path cors.policies.empty.paths[0]",
				"no-origin cors.policies.empty.allowed-origins");
	}

	@Test
	void loadWhenThereAreMistakesThrowsTheExceptionThatCarriesThem() {
		assertThatExceptionOfType(InvalidCorsPolicyException.class)
			.isThrownBy(() -> TestConfiguration.yaml("cors.allowed-origins: [a.example, b.example]").load())
			.withMessage("Invalid CORS policy: cors.allowed-origins[0]: 'a.example' has no scheme. An origin is "
					+ "'scheme://host[:port]'. [invalid-origin] and 1 more");
	}

	@Test
	void loadWhenNothingIsSetHasNoPolicy() {
		LoadedCorsConfiguration configuration = TestConfiguration.empty().load();
		assertThat(configuration.policies()).isEmpty();
		assertThat(configuration.environment()).isNull();
		assertThat(configuration.problems()).isEmpty();
	}

	@Test
	void loadWhenMistakeIsInAnInactiveEnvironmentFindsIt() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				    staging:
				      origin-groups:
				        unused: staging.example.com
				    prod:
				      allowed-origins: app.example.com
				""").codesAndProperties()).containsExactlyInAnyOrder(
				"invalid-origin cors.environments.staging.origin-groups.unused[0]",
				"invalid-origin cors.environments.prod.allowed-origins[0]");
	}

	@Test
	void loadWhenNamedPolicyIsWrongInAnInactiveEnvironmentFindsIt() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				    prod:
				      allowed-origins: https://app.example.com
				  policies:
				    tools:
				      paths: /tools
				      allowed-origins: http://localhost:4000
				""").codesAndProperties())
			.containsExactly("prohibited-loopback-in-production cors.policies.tools.allowed-origins[0]");
	}

	@Test
	void loadWhenEnvironmentsShareAMistakeReportsItOnce() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  allowed-methods: TRACE
				  environments:
				    dev:
				      allowed-origins: https://dev.example.com
				    staging:
				      allowed-origins: https://staging.example.com
				    prod:
				      allowed-origins: https://app.example.com
				""").codesAndProperties()).containsExactly("forbidden-method cors.allowed-methods[0]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "enabled: false", "enabled: 'no'", "enabled: off" })
	void loadWhenDisabledReadsNothing(String disabled) {
		LoadedCorsConfiguration configuration = TestConfiguration
			.yaml(MANY_MISTAKES.replace("cors:\n", "cors:\n  " + disabled + "\n"))
			.load();
		assertThat(configuration.properties().enabled()).isFalse();
		assertThat(configuration.policies()).isEmpty();
		assertThat(configuration.problems()).isEmpty();
	}

	@Test
	void loadWhenModeIsWarnKeepsTheProblems() {
		TestConfiguration configuration = TestConfiguration
			.yaml(MANY_MISTAKES.replace("cors:\n", "cors:\n  validation.mode: warn\n"));
		assertThat(configuration.load().problems()).hasSameSizeAs(TestConfiguration.yaml(MANY_MISTAKES).problems());
	}

	@Test
	void loadWhenModeIsMistypedFails() {
		assertThatExceptionOfType(InvalidCorsPolicyException.class)
			.isThrownBy(() -> TestConfiguration.yaml("cors.validation.mode: wran").load());
	}

	@Test
	void loadWhenPolicyIsDisabledDoesNotCompileIt() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  policies:
				    off:
				      enabled: false
				      allowed-origins: nonsense
				""").policyNames()).containsOnlyKeys("/**").containsValue("default");
	}

	@Test
	void loadWhenNumberIsOutOfRangeAndModeIsWarnTakesTheDefault() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  validation.mode: warn
				  allowed-origins: https://app.example.com
				  preflight-status: 500
				  diagnostics.recent-failures: -1
				""");
		assertThat(configuration.policy("default").spec().preflightStatus())
			.isEqualTo(CorsPolicySpec.DEFAULT_PREFLIGHT_STATUS);
		assertThat(configuration.load().properties().diagnostics().recentFailures()).isEqualTo(50);
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
	}

}
