package io.github.corsstarter.fix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.TestConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemReport}: passwords and the like of sources of origins.
 */
class SecretReportTests {

	@ParameterizedTest
	@ValueSource(strings = { "headers: 'Bearer secret'", "headers: [secret]", "header: secret",
			"headers: {'[a b]': secret}", "headers: {A: \"secret\\nB: c\"}", "header: {Authorization: secret}",
			"url: 'https://u:secret@r.example', timeout: 0", "uri: 'https://u:secret@r.example'" })
	void textWhenSourceHasAMistakeShowsNoSecret(String keys) {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origin-sources: tenants
				  origin-sources:
				    tenants:
				      http:
				        %s
				""".formatted(keys.replace(", timeout", "\n        timeout")));
		Environment environment = configuration.environment();
		String report = ProblemReport.of(environment, configuration.problems(), TestConfiguration::diagnose).text();
		assertThat(report).contains("cors.origin-sources.tenants").doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http.header=secret", "http.headers=secret", "http.uri=https://u:secret@r.example" })
	void textWhenArgumentIsWrongShowsNoSecret(String key) {
		TestConfiguration configuration = TestConfiguration.yaml("cors.allowed-origin-sources: tenants")
			.withArguments("--cors.origin-sources.tenants." + key);
		assertThat(ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text()).contains("cors.origin-sources.tenants").doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.origin-source.tenants.http.headers.Authorization=Bearer s3cret",
			"cors.originsources.tenants.http.headers.Authorization=Bearer s3cret" })
	void textWhenKeyOfSourcesIsMistypedShowsNoSecret(String line) {
		TestConfiguration configuration = TestConfiguration
			.properties("cors.allowed-origins=https://a.example/x\n" + line);
		assertThat(ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text()).doesNotContain("s3cret");
	}

	@Test
	void textWhenSourceStandsBesideAnotherMistakeShowsNoSecret() {
		TestConfiguration configuration = TestConfiguration
			.yaml("""
					cors: {allowed-origins: 'https://app.example.com/x', allowed-origin-sources: t, origin-sources: {t: {http: \
					{url: 'https://r.example', headers: {Authorization: Bearer s3cret}}}}}
					""");
		assertThat(ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text()).contains("has a path").doesNotContain("s3cret");
	}

	@Test
	void textWhenSourceIsOnOneLineShowsNoSecret() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors.allowed-origin-sources: tenants
				cors.origin-sources: {tenants: {refresh-interval: 1m30s, http: {url: 'https://u:secret@r.example'}}}
				""");
		assertThat(ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text()).contains("refresh-interval").doesNotContain("secret");
	}

}
