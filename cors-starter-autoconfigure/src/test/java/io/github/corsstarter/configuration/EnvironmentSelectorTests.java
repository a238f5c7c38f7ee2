package io.github.corsstarter.configuration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnvironmentSelector}: which environment holds.
 */
class EnvironmentSelectorTests {

	private static final String TWO = """
			cors:
			  environments:
			    dev:
			      allowed-origins: http://localhost:3000
			    prod:
			      allowed-origins: https://app.example.com
			""";

	@Test
	void selectWhenPropertyNamesOneTakesIt() {
		TestConfiguration configuration = TestConfiguration.yaml(TWO).withArguments("--cors.environment=prod");
		assertThat(configuration.load().environment()).isEqualTo("prod");
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
	}

	@Test
	void selectWhenVariableNamesOneTakesIt() {
		assertThat(TestConfiguration.yaml(TWO).withVariables("CORS_ENVIRONMENT=prod").load().environment())
			.isEqualTo("prod");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Prod", "PROD", "prod ", "p-r-o-d" })
	void selectWhenPropertyIsWrittenOtherwiseTakesTheNameOfTheEntry(String written) {
		assertThat(TestConfiguration.yaml(TWO).withArguments("--cors.environment=" + written).load().environment())
			.isEqualTo("prod");
	}

	@Test
	void selectWhenPropertyAndProfileDifferTakesTheProperty() {
		TestConfiguration configuration = TestConfiguration.yaml(TWO)
			.withArguments("--cors.environment=dev")
			.withProfiles("prod");
		assertThat(configuration.load().environment()).isEqualTo("dev");
	}

	@Test
	void selectWhenPropertyComesFromAPlaceholderTakesItsDefault() {
		TestConfiguration configuration = TestConfiguration.yaml(TWO)
			.withArguments("--cors.environment=${APP_ENV:dev}");
		assertThat(configuration.load().environment()).isEqualTo("dev");
		assertThat(configuration.withVariables("APP_ENV=prod").load().environment()).isEqualTo("prod");
	}

	@Test
	void selectWhenOneProfileNamesAnEntryTakesIt() {
		assertThat(TestConfiguration.yaml(TWO).withProfiles("metrics", "prod").load().environment()).isEqualTo("prod");
	}

	@Test
	void selectWhenProfileIsWrittenOtherwiseTakesTheNameOfTheEntry() {
		assertThat(TestConfiguration.yaml(TWO).withProfiles("PROD").load().environment()).isEqualTo("prod");
	}

	@Test
	void selectWhenPropertyIsBlankTakesTheProfile() {
		assertThat(TestConfiguration.yaml(TWO)
			.withArguments("--cors.environment=  ")
			.withProfiles("prod")
			.load()
			.environment()).isEqualTo("prod");
	}

	@Test
	void selectWhenNothingIsChosenTakesTheEntryDefault() {
		TestConfiguration configuration = TestConfiguration
			.yaml(TWO + "    default:\n      allowed-origins: https://fallback.example\n");
		assertThat(configuration.load().environment()).isEqualTo("default");
		assertThat(configuration.origins("default")).containsExactly("https://fallback.example");
		assertThat(configuration.withProfiles("prod").load().environment()).isEqualTo("prod");
	}

	@Test
	void selectWhenNothingIsChosenReportsNamesProfilesAndWays() {
		TestConfiguration configuration = TestConfiguration.yaml(TWO).withProfiles("test", "metrics");
		assertThat(configuration.codesAndProperties()).containsExactly("no-environment cors.environment");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("There are 'cors.environments' (dev, prod), but none is active: 'cors.environment' is not set, "
					+ "and the active profiles [test, metrics] name none of them. Set 'cors.environment', or the "
					+ "variable CORS_ENVIRONMENT, activate a profile of that name, or add an entry 'default'.");
	}

	@Test
	void selectWhenProfileIsMistypedNamesTheEntryMeant() {
		assertThat(TestConfiguration.yaml("cors.environments.staging.allowed-origins: https://a.example")
			.withProfiles("eu", "satging")
			.problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.asString()
			.contains("name none of them. Did you mean 'staging'? Set 'cors.environment'");
	}

	@Test
	void selectWhenNothingIsChosenAndNoProfileIsActiveSaysSo() {
		assertThat(TestConfiguration.yaml(TWO).problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.asString()
			.contains("(dev, prod)", "and no profile is active.");
	}

	@Test
	void selectWhenNothingIsChosenReportsNothingThatFollowsFromIt() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				      origin-groups:
				        partners: http://localhost:3001
				  policies:
				    catalog:
				      paths: /catalog/**
				    partners:
				      paths: /partners/**
				      allowed-origin-groups: partners
				""").codesAndProperties()).containsExactly("no-environment cors.environment");
	}

	@Test
	void selectWhenTwoProfilesNameEntriesReportsBoth() {
		TestConfiguration configuration = TestConfiguration.yaml(TWO).withProfiles("prod", "metrics", "dev");
		assertThat(configuration.codesAndProperties()).containsExactly("ambiguous-environment cors.environment");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("The active profiles [prod, metrics, dev] name several entries of 'cors.environments': "
					+ "dev, prod. Set 'cors.environment' to one of them.");
	}

	@Test
	void selectWhenTwoProfilesNameOneEntryTakesIt() {
		assertThat(TestConfiguration.yaml(TWO).withProfiles("prod", "PROD").load().environment()).isEqualTo("prod");
	}

	@Test
	void selectWhenPropertyNamesNoEntryReportsTheOneMeant() {
		TestConfiguration configuration = TestConfiguration.yaml(TWO).withArguments("--cors.environment=prd");
		assertThat(configuration.codesAndProperties()).containsExactly("unknown-environment cors.environment");
		CorsPolicyProblem problem = configuration.problems().get(0);
		assertThat(problem.message())
			.isEqualTo("'prd' is not an entry of 'cors.environments'. The entries are: " + "dev, prod.");
		assertThat(problem.value()).isEqualTo("prd");
		assertThat(problem.fix()).isEqualTo("prod");
	}

	@Test
	void selectWhenPropertyNamesNoEntryIgnoresProfilesAndDefault() {
		assertThat(TestConfiguration.yaml(TWO + "    default:\n      allowed-origins: https://fallback.example\n")
			.withArguments("--cors.environment=staging")
			.withProfiles("prod")
			.codesAndProperties()).containsExactly("unknown-environment cors.environment");
	}

	@Test
	void selectWhenThereAreNoEnvironmentsKeepsTheNameForReports() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: eu-west
				  allowed-origins: https://app.example.com
				""");
		assertThat(configuration.load().environment()).isEqualTo("eu-west");
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
	}

	@Test
	void selectWhenThereAreNoEnvironmentsAndNoNameIsNone() {
		assertThat(TestConfiguration.yaml("cors.allowed-origins: https://app.example.com")
			.withProfiles("prod")
			.load()
			.environment()).isNull();
	}

	@Test
	void selectWhenPropertyIsAnUnresolvedPlaceholderReportsThatAlone() {
		assertThat(TestConfiguration.yaml(TWO).withArguments("--cors.environment=${APP_ENV}").codesAndProperties())
			.containsExactly("unresolved-placeholder cors.environment");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Prod", "my_env", "EU-West1", "2nd" })
	void selectWhenEntryIsNotInLowerCaseKeepsItsName(String name) {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: %s
				  environments:
				    %s:
				      allowed-origins: https://app.example.com
				      origin-groups:
				        partners: https://shop.example.com
				""".formatted(name, name));
		assertThat(configuration.load().environment()).isEqualTo(name);
		assertThat(configuration.originProperties("default"))
			.containsExactly("cors.environments." + name + ".allowed-origins[0]");
	}

}
