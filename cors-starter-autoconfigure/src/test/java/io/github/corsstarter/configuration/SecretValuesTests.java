package io.github.corsstarter.configuration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.fix.ProblemReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretValues}, and for reports of problems that have secrets.
 */
class SecretValuesTests {

	private static String report(TestConfiguration configuration) {
		assertThat(configuration.problems()).isNotEmpty();
		return ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text() + configuration.problems();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins: ${DB_PASSWORD}", "cors.allowed-origins: ${db.url}",
			"cors.allowed-origins: [https://a.example, '${DB_PASSWORD}']",
			"cors:\n  allowed-origins:\n    - https://a.example\n    - ${DB_PASSWORD}",
			"cors.allowed-origins: ${DB_PASSWORD},https://a.example", "cors.allowed-origins: https://${DB_PASSWORD}",
			"cors: {allowed-origins: https://a.example, max-age: '${DB_PASSWORD}'}",
			"cors: {allowed-origins: https://a.example, allow-credentials: ' ${DB_PASSWORD} '}",
			"cors: {allowed-origins: https://a.example, preflight-status: '${DB_PASSWORD}'}",
			"cors: {allowed-origins: https://a.example, allowed-methods: '${db.password}'}",
			"cors: {allowed-origins: https://a.example, allowed-headers: '${DB_PASSWORD}'}",
			"cors: {allowed-origins: https://a.example, paths: '${DB_PASSWORD}'}",
			"cors: {allowed-origins: https://a.example, contract: '${DB_PASSWORD}'}",
			"cors: {environment: '${DB_PASSWORD}', environments: {dev: {allowed-origins: https://a.example}}}",
			"cors: {allowed-origin-groups: '${DB_PASSWORD}', origin-groups: {g: https://a.example}}",
			"cors: {policies: {p: {allowed-origins: '${DB_PASSWORD}'}}}",
			"cors: {allowed-origins: https://a.example, reload: {interval: '${DB_PASSWORD}'}}" })
	void reportWhenAValueIsOfASecretDoesNotTellIt(String yaml) {
		TestConfiguration configuration = TestConfiguration.yaml(yaml)
			.withProperties("other.properties", "db.url=x${db.password}")
			.withVariables("DB_PASSWORD={s3cret*hunter/");
		assertThat(report(configuration)).doesNotContain("s3cret")
			.doesNotContain("hunter")
			.containsAnyOf("is not shown", "Cannot resolve");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n  validation.mode: warn" })
	void problemsWhenPlaceholderOfASecretIsInACircleNameIt(String more) {
		TestConfiguration configuration = TestConfiguration.yaml("cors:\n  allowed-origins: ${DB_PASSWORD}" + more)
			.withVariables("DB_PASSWORD=${DB_PASSWORD}");
		assertThat(report(configuration)).contains("unresolved-placeholder");
	}

	@Test
	void reportWhenVariableIsTheNameOfAHeaderTellsIt() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors: {allowed-origins: https://a.example, allowed-headers: '${API_KEY_HEADER}'}")
			.withVariables("API_KEY_HEADER=X Api Key");
		assertThat(report(configuration)).contains("X Api Key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://user:s3cret@app.example.com", "user:s3cret@app.example.com",
			"https://user:s3c/s3cret@app.example.com", "https://app.example.com/?token=s3cret",
			"wss://u:s3cret@app.example", "https://u:s3cret@*.example.com:[*]",
			"https://u:s3cret@app.example.com:99999", "${API_KEY:s3cret}", "https://u:s3cret@bücher.example" })
	void reportWhenAnOriginHasCredentialsDoesNotTellThem(String origin) {
		assertThat(report(TestConfiguration.yaml("cors.allowed-origins: '" + origin + "'"))).doesNotContain("s3cret");
		assertThat(report(
				TestConfiguration.yaml("cors:\n  allowed-origins:\n    - https://a.example/x\n    - '" + origin + "'")))
			.doesNotContain("s3cret");
		assertThat(report(TestConfiguration.yaml("cors.allowed-origins: [https://a.example/x, '" + origin + "']")))
			.doesNotContain("s3cret");
		assertThat(report(TestConfiguration.properties("cors.allowed-origins=" + origin))).doesNotContain("s3cret");
		assertThat(report(TestConfiguration.properties("cors.allowed-orgins=" + origin))).doesNotContain("s3cret");
		assertThat(report(
				TestConfiguration.properties("cors.max-age=" + origin + "\ncors.allowed-origins=https://a.example")))
			.doesNotContain("s3cret");
		assertThat(report(TestConfiguration.empty().withVariables("CORS_ALLOWED_ORIGINS=" + origin)))
			.doesNotContain("s3cret");
		assertThat(report(
				TestConfiguration.properties("cors.allowed-origins=${ORIGINS}").withVariables("ORIGINS=" + origin)))
			.doesNotContain("s3cret");
	}

	@Test
	void reportWhenOnlyAnotherValueIsOfASecretIsAsAlways() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors: {allowed-origins: [https://a.example/x, '${DB_PASSWORD}']}")
			.withVariables("DB_PASSWORD=s3cret hunter");
		assertThat(report(configuration)).contains("'https://a.example/x' has a path");
	}

}
