package io.github.corsstarter.configuration;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MistypedVariables}: the process environment is shared with others.
 */
class MistypedVariablesTests {

	private static final String ORIGIN = "cors.allowed-origins: https://app.example.com\n";

	private static List<Finding> findings(TestConfiguration configuration) {
		return new CorsPropertiesBinder(configuration.environment()).mistypedVariables();
	}

	@ParameterizedTest
	@CsvSource({ "CORS_ALLOWED_ORGINS, CORS_ALLOWED_ORIGINS", "CORS_ALLOWEDORIGIN, CORS_ALLOWED_ORIGINS",
			"CORS_ALLOWED_ORIGIN, CORS_ALLOWED_ORIGINS", "CORS_ALLOW_CREDENTIAL, CORS_ALLOW_CREDENTIALS",
			"CORS_ENVIROMENT, CORS_ENVIRONMENT", "CORS_ENABLE, CORS_ENABLED",
			"CORS_DANGEROUS_ALLOW_NULL_ORIGINS, CORS_DANGEROUS_ALLOW_NULL_ORIGIN" })
	void findingsWhenVariableLooksLikeAKeyNameTheOneMeant(String variable, String meant) {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN).withVariables(variable + "=true");
		assertThat(configuration.problems()).isEmpty();
		assertThat(findings(configuration)).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.MISTYPED_VARIABLE);
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.property()).isEqualTo(variable);
			assertThat(finding.source()).isEqualTo("System Environment Property \"" + variable + "\"");
			assertThat(finding.message())
				.isEqualTo("Unknown variable '" + variable + "'. Did you mean '" + meant + "'?");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "CORS=true", "CORS=*", "CORS_PORT=tcp://10.0.0.1:80", "CORS_SERVICE_HOST=10.0.0.1",
			"CORS_PORT_80_TCP_ADDR=10.0.0.1", "CORS_DEBUG=1", "CORS_ORIGIN=x", "CORS_MAX_AGE=600" })
	void findingsWhenVariableIsAKeyOrNothingLikeItAreNone(String variable) {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN).withVariables(variable);
		assertThat(configuration.problems()).isEmpty();
		assertThat(findings(configuration)).isEmpty();
	}

	@Test
	void findingsWhenAPlaceholderUsesTheVariableAreNone() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors.allowed-origins: ${CORS_ALLOWED_ORIGIN:https://other.example}")
			.withVariables("CORS_ALLOWED_ORIGIN=https://app.example.com");
		assertThat(findings(configuration)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CORS_ALLOWED_ORIGIN=x", "CORS_ENABLE=true", "CORS_ALLOWED_ORGINS=x", "CORS=true",
			"CORS_PORT=1" })
	void bindWhenThereIsNothingButVariablesOfOthersHasNothing(String variable) {
		assertThat(new CorsPropertiesBinder(TestConfiguration.empty().withVariables(variable).environment()).bind()
			.present()).isFalse();
	}

	@Test
	void problemsWhenBareVariableAndMisspeltKeysAreThereAreThoseOfTheKeys() {
		assertThat(TestConfiguration.yaml("cors.allowed-orgins: https://app.example.com")
			.withVariables("CORS=true")
			.codesAndProperties()).containsExactly("unknown-property cors.allowed-orgins");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors: '*'", "cors: true", "cors: https://app.example.com", "cors: 1" })
	void problemsWhenAValueStandsForTheKeysNameTheKey(String yaml) {
		assertThat(TestConfiguration.yaml(yaml).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.property()).isEqualTo("cors");
			assertThat(problem.message()).contains("'cors.allowed-origins'");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors:", "cors: {}", "cors: ''" })
	void problemsWhenTheBlockIsEmptyAreNone(String yaml) {
		assertThat(TestConfiguration.yaml(yaml).problems()).isEmpty();
	}

}
