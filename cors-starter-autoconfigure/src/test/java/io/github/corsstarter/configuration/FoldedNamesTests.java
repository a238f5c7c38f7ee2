package io.github.corsstarter.configuration;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FoldedNames}: one name in several spellings.
 */
class FoldedNamesTests {

	private static final String PARTNER_API = """
			cors:
			  policies:
			    partner-api:
			      paths: /partner/**
			      allowed-origins: https://partner.example
			      max-age: 1h
			""";

	@ParameterizedTest
	@ValueSource(strings = { "CORS_POLICIES_PARTNERAPI_ALLOWEDORIGINS", "CORS_POLICIES_PARTNERAPI_ALLOWED_ORIGINS",
			"CORS_POLICIES_PARTNER_API_ALLOWED_ORIGINS", "CORS_POLICIES_PARTNERAPI_ALLOWEDORIGINS_0",
			"cors_policies_partnerapi_allowedorigins" })
	void namedWhenVariableSetsAKeyMergesItIntoThePolicyOfTheFile(String variable) {
		TestConfiguration configuration = TestConfiguration.yaml(PARTNER_API)
			.withVariables(variable + "=https://variable.example");
		assertThat(configuration.policyNames()).containsOnlyKeys("/partner/**").containsValue("partner-api");
		assertThat(configuration.origins("partner-api")).containsExactly("https://variable.example");
		assertThat(configuration.policy("partner-api").maxAge()).isEqualTo(Duration.ofHours(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CORS_POLICIES_PARTNERAPI_ALLOWEDORIGINS", "CORS_POLICIES_PARTNERAPI_ALLOWED_ORIGINS" })
	void namedWhenArgumentVariableAndFileSetKeysMergesAll(String variable) {
		TestConfiguration configuration = TestConfiguration.yaml(PARTNER_API)
			.withVariables(variable + "=https://variable.example")
			.withArguments("--cors.policies.partner-api.allowed-methods=PUT");
		assertThat(configuration.origins("partner-api")).containsExactly("https://variable.example");
		assertThat(configuration.policy("partner-api").allowedMethods()).containsExactly("PUT");
		assertThat(configuration.policy("partner-api").maxAge()).isEqualTo(Duration.ofHours(1));
	}

	@Test
	void namedWhenOnlyVariablesSetKeysMakesAPolicy() {
		TestConfiguration configuration = TestConfiguration.empty()
			.withVariables("CORS_POLICIES_CATALOG_ALLOWEDORIGINS=https://a.example",
					"CORS_POLICIES_CATALOG_PATHS=/catalog/**");
		assertThat(configuration.policyNames()).containsOnlyKeys("/catalog/**").containsValue("catalog");
		assertThat(configuration.origins("catalog")).containsExactly("https://a.example");
	}

	@Test
	void namedWhenVariableSetsAnEnvironmentMergesItIntoTheOneOfTheFile() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: pre-prod
				  environments:
				    pre-prod:
				      allowed-origins: https://app.example.com
				      production: true
				""").withVariables("CORS_ENVIRONMENTS_PREPROD_ALLOWEDORIGINS=https://variable.example");
		assertThat(configuration.load().environment()).isEqualTo("pre-prod");
		assertThat(configuration.origins("default")).containsExactly("https://variable.example");
		assertThat(configuration.policy("default").spec().safetyRules().production()).isTrue();
	}

	@Test
	void namedWhenVariableSetsAGroupReplacesTheOneOfTheFile() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origin-groups: our-partners
				  origin-groups:
				    our-partners: https://partner.example
				""").withVariables("CORS_ORIGINGROUPS_OURPARTNERS=https://variable.example");
		assertThat(configuration.origins("default")).containsExactly("https://variable.example");
	}

	@Test
	void namedWhenTwoFilesSpellANameAlikeMergesThem() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors.policies.partner-api.allowed-origins: https://first.example
				""").withYaml("second.yml", PARTNER_API);
		assertThat(configuration.origins("partner-api")).containsExactly("https://first.example");
		assertThat(configuration.policy("partner-api").maxAge()).isEqualTo(Duration.ofHours(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "partnerapi", "partnerApi", "partner_api", "Partner-API" })
	void namedWhenOneFileSpellsANameInTwoWaysIsAProblem(String other) {
		TestConfiguration configuration = TestConfiguration.yaml(PARTNER_API + """
				    %s:
				      allow-credentials: true
				""".formatted(other));
		assertThat(configuration.codesAndProperties()).containsExactly("ambiguous-name cors.policies.partner-api");
		assertThat(configuration.problems().get(0).message()).isEqualTo("'partner-api' and '" + other
				+ "' are the same name, since case and dashes do not count below 'cors.policies'. Write it in "
				+ "one way.");
	}

	@Test
	void namedWhenTwoFilesSpellANameInTwoWaysIsAProblem() {
		assertThat(TestConfiguration.yaml(PARTNER_API)
			.withYaml("second.yml", "cors.policies.partnerApi.paths: /other/**")
			.codesAndProperties()).containsExactly("ambiguous-name cors.policies.partner-api");
	}

	@Test
	void namedWhenEnvironmentsAndGroupsAreSpelledInTwoWaysAreProblems() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: pre-prod
				  allowed-origins: https://app.example.com
				  environments:
				    pre-prod:
				      origin-groups:
				        our-partners: https://a.example
				        ourpartners: https://b.example
				    preprod:
				      production: true
				  origin-groups:
				    a-b: https://a.example
				    ab: https://b.example
				""").codesAndProperties()).containsExactlyInAnyOrder("ambiguous-name cors.environments.pre-prod",
				"ambiguous-name cors.environments.pre-prod.origin-groups.our-partners",
				"ambiguous-name cors.origin-groups.a-b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "default", "Default", "de-fault" })
	void namedWhenPolicyIsCalledDefaultIsAProblem(String name) {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  policies:
				    %s:
				      allowed-origins: https://app.example.com
				""".formatted(name));
		assertThat(configuration.codesAndProperties()).containsExactly("invalid-name cors.policies." + name);
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("No named policy can be called '" + name + "': that is the policy of the keys directly below "
					+ "'cors'. Give it another name, or move its keys there.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/**", "[a b]", "[münchen]", "[-a]" })
	void namedWhenPolicyNameHasOtherCharactersIsAProblem(String key) {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  policies:
				    "%s":
				      paths: /api/**
				      allowed-origins: https://app.example.com
				""".formatted(key));
		assertThat(configuration.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code().id()).isEqualTo("invalid-name");
			assertThat(problem.property()).startsWith("cors.policies");
			assertThat(problem.message()).contains("cannot be a name below 'cors.policies'. A name is made of "
					+ "letters, digits, '-' and '_', and starts with a letter or digit.");
		});
	}

	@Test
	void namedWhenPolicyNameIsAPathSaysWhereItBelongs() {
		assertThat(TestConfiguration.yaml("cors.policies:\n  '/api/**':\n    allowed-origins: '*'")
			.problems()
			.get(0)
			.message()).endsWith(" Paths go into 'paths', below a name of your choice.");
	}

	@Test
	void namedWhenGroupOrEnvironmentNameHasOtherCharactersIsAProblem() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				    "[a b]":
				      allowed-origins: http://localhost:3000
				    "pré":
				      allowed-origins: http://localhost:3000
				  origin-groups:
				    "[a.b]": https://partner.example
				    nested.name: https://partner.example
				""").codesAndProperties()).containsExactlyInAnyOrder("invalid-name cors.environments[a b]",
				"invalid-name cors.environments[pré]", "invalid-name cors.origin-groups.a.b",
				"invalid-name cors.origin-groups.nested.name");
	}

	@Test
	void namedWhenPolicyHasNoKeysTakesAllFromTheFlatOnes() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: dev
				  allowed-methods: PUT
				  environments:
				    dev:
				    test: {}
				  policies:
				    catalog:
				      allowed-origins: https://app.example.com
				""");
		assertThat(configuration.load().environment()).isEqualTo("dev");
		assertThat(configuration.policy("catalog").allowedMethods()).containsExactly("PUT");
	}

}
