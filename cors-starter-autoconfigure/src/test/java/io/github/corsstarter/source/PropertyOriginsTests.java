package io.github.corsstarter.source;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PropertyOrigins}.
 */
class PropertyOriginsTests {

	private static String source(TestConfiguration configuration, String property) {
		return new PropertyOrigins(configuration.environment()).sourceOf(property);
	}

	@Test
	void sourceOfWhenElementIsInAFileIsItsLineAndColumn() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origins: [https://a.example, https://b.example]
				  policies.x.paths: /x,/y
				""");
		assertThat(source(configuration, "cors.allowed-origins[1]"))
			.isEqualTo("class path resource [application.yml] - 2:40");
		assertThat(source(configuration, "cors.policies.x.paths[1]"))
			.isEqualTo("class path resource [application.yml] - 3:21");
	}

	@Test
	void sourceOfWhenTextHidesTheElementsOfAFileIsTheText() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors.allowed-origins: [https://a.example, https://b.example]")
			.withVariables("CORS_ALLOWED_ORIGINS=https://c.example,https://d.example");
		assertThat(source(configuration, "cors.allowed-origins[1]"))
			.isEqualTo("System Environment Property \"CORS_ALLOWED_ORIGINS\"");
	}

	@Test
	void sourceOfWhenElementHidesTheTextOfAFileIsTheElement() {
		TestConfiguration configuration = TestConfiguration.yaml("cors.allowed-origins: https://a.example")
			.withVariables("CORS_ALLOWED_ORIGINS_0=https://c.example");
		assertThat(source(configuration, "cors.allowed-origins[0]"))
			.isEqualTo("System Environment Property \"CORS_ALLOWED_ORIGINS_0\"");
	}

	@Test
	void sourceOfWhenVariablesHoldTextAndElementIsTheTextAsTheBinderTakesIt() {
		TestConfiguration configuration = TestConfiguration.empty()
			.withVariables("CORS_ALLOWED_ORIGINS_0=https://c.example", "CORS_ALLOWED_ORIGINS=d.example");
		assertThat(configuration.problems()).singleElement()
			.extracting(CorsPolicyProblem::value)
			.isEqualTo("d.example");
		assertThat(source(configuration, "cors.allowed-origins[0]"))
			.isEqualTo("System Environment Property \"CORS_ALLOWED_ORIGINS\"");
	}

	@Test
	void sourceOfWhenVariableFoldsTheNameIsTheVariable() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  policies.partner-api.allowed-origins: https://a.example
				  environments.pre-prod.origin-groups.our-partners: https://a.example
				""")
			.withVariables("CORS_POLICIES_PARTNERAPI_ALLOWED_ORIGINS=https://b.example",
					"CORS_ENVIRONMENTS_PREPROD_ORIGIN_GROUPS_OURPARTNERS=https://b.example");
		assertThat(source(configuration, "cors.policies.partner-api.allowed-origins[0]"))
			.isEqualTo("System Environment Property \"CORS_POLICIES_PARTNERAPI_ALLOWED_ORIGINS\"");
		assertThat(source(configuration, "cors.environments.pre-prod.origin-groups.our-partners[0]"))
			.isEqualTo("System Environment Property \"CORS_ENVIRONMENTS_PREPROD_ORIGIN_GROUPS_OURPARTNERS\"");
	}

	@Test
	void sourceOfWhenPropertyIsAGroupIsItsFirstKey() {
		assertThat(source(TestConfiguration.yaml("""
				cors:
				  policies:
				    catalog:
				      paths: /catalog
				"""), "cors.policies.catalog")).isEqualTo("class path resource [application.yml] - 4:14");
	}

	@Test
	void sourceOfWhenNobodyWroteThePropertyIsEmpty() {
		assertThat(source(TestConfiguration.yaml("cors.max-age: 5"), "cors.paths")).isEmpty();
	}

	@Test
	void findWhenPropertyIsInTwoPlacesIsTheOneThatWins() {
		WrittenProperty written = new PropertyOrigins(TestConfiguration.yaml("cors.max-age: 5")
			.withYaml("second.yml", "cors.max-age: 6")
			.withVariables("CORS_MAX_AGE=7")
			.environment()).find("cors.max-age");
		assertThat(written).isNotNull();
		assertThat(written.name()).isEqualTo("CORS_MAX_AGE");
		assertThat(written.value()).isEqualTo("7");
		assertThat(written.file()).isNull();
	}

}
