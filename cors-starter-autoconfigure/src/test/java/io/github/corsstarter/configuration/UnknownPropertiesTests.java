package io.github.corsstarter.configuration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link UnknownProperties}: unknown properties.
 */
class UnknownPropertiesTests {

	private static final String EVERY_KEY = """
			cors:
			  enabled: true
			  environment: dev
			  environments:
			    dev:
			      allowed-origins: [http://localhost:3000, 'http://localhost:*']
			      origin-groups.partners: [https://a.example, https://b.example]
			      production: false
			  origin-groups:
			    partners: https://partner.example
			  paths: /api/**
			  allowed-origins: https://app.example.com
			  allowed-origin-groups: partners
			  allowed-methods: [GET, PUT]
			  allowed-headers: [Authorization]
			  exposed-headers: [Location]
			  allow-credentials: false
			  max-age: 30m
			  on-denied: omit-headers
			  filter.order: 5
			  preflight-status: 200
			  validation.mode: fail
			  diagnostics:
			    log-denials: all
			    recent-failures: 10
			    explain-to-client: header
			  dangerous:
			    allow-null-origin: false
			    insecure-origins-with-credentials: false
			    subdomains-of-public-suffixes: false
			  policies:
			    catalog:
			      enabled: true
			      paths: [/catalog/**]
			      allowed-origins: "*"
			      allowed-origin-groups: [partners]
			      allowed-methods: "*"
			      allowed-headers: "*"
			      exposed-headers: "*"
			      allow-credentials: false
			      max-age: 0
			      on-denied: forbid
			""";

	private static final String ORIGIN = "cors.allowed-origins: https://app.example.com\n";

	private static List<CorsPolicyProblem> unknown(TestConfiguration configuration) {
		return configuration.problems()
			.stream()
			.filter((problem) -> problem.code() == ProblemCode.UNKNOWN_PROPERTY)
			.toList();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			allowed-orgins,                    allowed-origins
			allowed-origin,                    allowed-origins
			allowedOrgins,                     allowed-origins
			allow-origins,                     allowed-origins
			origins,                           allowed-origins
			allowed-origin-patterns,           allowed-origins
			allowedOriginPatterns,             allowed-origins
			allowed_origin_patterns,           allowed-origins
			allowed-method,                    allowed-methods
			methods,                           allowed-methods
			headers,                           allowed-headers
			allow-credential,                  allow-credentials
			allowed-credentials,               allow-credentials
			credentials,                       allow-credentials
			exposed-header,                    exposed-headers
			expose-headers,                    exposed-headers
			max-ages,                          max-age
			path,                              paths
			mapping,                           paths
			mappings,                          paths
			path-patterns,                     paths
			policy,                            policies
			envs,                              environments
			enviroment,                        environment
			origin-group,                      origin-groups
			on-deny,                           on-denied
			preflight.status,                  preflight-status
			validation.modes,                  validation.mode
			diagnostics.recent-failure,        diagnostics.recent-failures
			dangerous.allow-null-origins,      dangerous.allow-null-origin
			something-else,                    -
			""")
	void findWhenKeyIsMistypedNamesTheOneMeant(String written, @Nullable String meant) {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + "cors." + written + ": https://a.example");
		assertThat(unknown(configuration)).singleElement()
			.satisfies((problem) -> assertThat(problem.fix()).isEqualTo((meant != null) ? "cors." + meant : null));
	}

	@Test
	void findWhenKeyIsMistypedQuotesItAsItIsWritten() {
		CorsPolicyProblem problem = TestConfiguration.yaml("cors.allowedOrgins: https://a.example").problems().get(0);
		assertThat(problem.property()).isEqualTo("cors.allowedOrgins");
		assertThat(problem.message())
			.isEqualTo("Unknown property 'cors.allowedOrgins'. Did you mean 'cors.allowed-origins'?");
	}

	@Test
	void findWhenKeyIsSpringsSaysWherePatternsGo() {
		assertThat(TestConfiguration.yaml("cors.allowed-origin-patterns: https://*.example.com").problems())
			.singleElement()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("Unknown property 'cors.allowed-origin-patterns'. Did you mean 'cors.allowed-origins'? "
					+ "Patterns go into 'allowed-origins': 'https://*.example.com'.");
	}

	@Test
	void findWhenListStandsInPlaceOfKeysSaysWhereItGoes() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environments:
				    default: [https://a.example, https://b.example]
				  policies:
				    allowed-origins: [https://a.example]
				""").problems()).extracting(CorsPolicyProblem::message)
			.containsExactly(
					"'cors.environments.default' is not a list. Origins go into "
							+ "'cors.environments.default.allowed-origins'.",
					"'cors.policies.allowed-origins' is not a list. The name of the policy is missing: "
							+ "'cors.policies.<name>.allowed-origins'.");
	}

	@Test
	void findWhenNameIsMissingSaysSo() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environments:
				    production: true
				  policies:
				    max-age: 30m
				    catalog: /catalog
				""").problems()).extracting(CorsPolicyProblem::message)
			.containsExactlyInAnyOrder(
					"'true' is not a group of keys, each on a line of its own below this one. "
							+ "The name of the environment is missing: 'cors.environments.<name>.production'.",
					"'30m' is not a group of keys, each on a line of its own below this one. "
							+ "The name of the policy is missing: 'cors.policies.<name>.max-age'.",
					"'/catalog' is not a group of keys, each on a line of its own below this one.");
	}

	@Test
	void findWhenNothingIsNearListsTheKeys() {
		assertThat(TestConfiguration.yaml("cors.validation.strict: true").problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("Unknown property 'cors.validation.strict'. Below 'cors.validation' there is only: mode.");
		assertThat(TestConfiguration.yaml("cors.dangerous.everything: true").problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("Unknown property 'cors.dangerous.everything'. Below 'cors.dangerous' there are only: "
					+ "allow-null-origin, insecure-origins-with-credentials, loopback-origins-in-production, "
					+ "subdomains-of-public-suffixes, wildcards-within-labels.");
	}

	@Test
	void findWhenKeyIsBelowAPolicyOrAnEnvironmentNamesTheOneMeant() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				      productive: true
				      allow-credentials: true
				  policies:
				    catalog:
				      paths: /catalog/**
				      alowed-methods: [GET, PUT]
				      allowed-origin-patterns: ['https://*.example.com']
				""");
		assertThat(unknown(configuration)).extracting(CorsPolicyProblem::property, CorsPolicyProblem::fix)
			.containsExactlyInAnyOrder(tuple("cors.environments.dev.productive", "cors.environments.dev.production"),
					tuple("cors.environments.dev.allow-credentials", null),
					tuple("cors.policies.catalog.alowed-methods", "cors.policies.catalog.allowed-methods"),
					tuple("cors.policies.catalog.allowed-origin-patterns", "cors.policies.catalog.allowed-origins"));
	}

	@ParameterizedTest
	@CsvSource({ "environment.prod.allowed-origins, cors.environment, cors.environments",
			"policy.catalog.paths, cors.policy, cors.policies",
			"origin-group.partners, cors.origin-group, cors.origin-groups" })
	void findWhenSingularIsWrittenForPluralNamesThePlural(String written, String property, String meant) {
		assertThat(unknown(TestConfiguration.yaml(ORIGIN + "cors." + written + ": https://a.example"))).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.property()).isEqualTo(property);
				assertThat(problem.fix()).isEqualTo(meant);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "max-age.length", "allowed-origins.first", "filter.order.bytes" })
	void findWhenKeyIsBelowAValueSaysSo(String written) {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + "cors." + written + ": 30");
		String parent = "cors." + written.substring(0, written.lastIndexOf('.'));
		assertThat(configuration.problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("Unknown property 'cors." + written + "'. '" + parent + "' takes a value, and has no keys "
					+ "below it.");
	}

	@Test
	void findWhenKeyIsAListOrAGroupReportsItOnce() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  allowed-orgins:
				    - https://a.example
				    - https://b.example
				  dangeros:
				    allow-null-origin: true
				    insecure-origins-with-credentials: true
				""").codesAndProperties()).containsExactlyInAnyOrder("unknown-property cors.allowed-orgins",
				"unknown-property cors.dangeros");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowedOrigins", "cors.allowed_origins", "CORS.ALLOWED-ORIGINS",
			"cors.allowed-origins[0]" })
	void findWhenKeyIsWrittenInARelaxedFormIsKnown(String key) {
		assertThat(TestConfiguration.properties(key + "=https://app.example.com").origins("default"))
			.containsExactly("https://app.example.com");
	}

	@Test
	void findWhenEveryKeyIsSetFindsNothing() {
		assertThat(TestConfiguration.yaml(EVERY_KEY).problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CORS_PORT=tcp://10.0.0.1:80", "CORS_SERVICE_HOST=10.0.0.1", "CORS_SERVICE_PORT=80",
			"CORS_PORT_80_TCP=tcp://10.0.0.1:80", "CORS_PORT_80_TCP_ADDR=10.0.0.1", "CORS_DEBUG=1", "CORS_ORIGIN=x",
			"CORS_HOME=x", "CORSALLOWEDORIGIN=x", "CORS=x" })
	void findWhenVariableBelongsToSomethingElseIgnoresIt(String variable) {
		assertThat(TestConfiguration.yaml(ORIGIN).withVariables(variable).problems()).isEmpty();
	}

	@Test
	void findWhenAPlaceholderUsesAVariableOfNearlyAKeysNameIgnoresIt() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors.allowed-origins: ${CORS_ALLOWED_ORIGIN:https://other.example}")
			.withVariables("CORS_ALLOWED_ORIGIN=https://app.example.com");
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CORS_ALLOWED_ORIGINS", "CORS_ALLOWEDORIGINS", "CORS_ALLOWED_ORIGINS_0",
			"CORS_ALLOWEDORIGINS_0", "cors_allowed_origins" })
	void findWhenVariableIsWrittenInAnyFormIsKnown(String variable) {
		assertThat(TestConfiguration.empty().withVariables(variable + "=https://app.example.com").origins("default"))
			.containsExactly("https://app.example.com");
	}

	@Test
	void findWhenTextHidesTheElementsOfVariablesIgnoresThem() {
		TestConfiguration configuration = TestConfiguration.empty()
			.withVariables("CORS_ALLOWED_ORIGINS_0=https://a.example", "CORS_ALLOWEDORIGINS_1=https://b.example")
			.withArguments("--cors.allowed-origins=https://c.example");
		assertThat(configuration.origins("default")).containsExactly("https://c.example");
	}

	@Test
	void findWhenVariablesLeaveTheFirstElementOutNamesIt() {
		assertThat(TestConfiguration.yaml("cors.max-age: 5")
			.withVariables("CORS_ALLOWED_ORIGINS_1=https://b.example")
			.problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("Unknown variable 'CORS_ALLOWED_ORIGINS_1'. Did you mean 'CORS_ALLOWED_ORIGINS_0'?");
	}

	@Test
	void findWhenCommandLineArgumentIsMistypedNamesTheOneMeant() {
		assertThat(TestConfiguration.yaml(ORIGIN).withArguments("--cors.max-agee=30").problems()).singleElement()
			.extracting(CorsPolicyProblem::fix)
			.isEqualTo("cors.max-age");
	}

}
