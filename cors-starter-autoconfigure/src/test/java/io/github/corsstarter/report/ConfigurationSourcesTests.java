package io.github.corsstarter.report;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.configuration.CorsProperties;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.configuration.key.KeyTree;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigurationSources}: what switched the starter on.
 */
class ConfigurationSourcesTests {

	private static String text(TestConfiguration configuration) {
		return new ConfigurationSources(configuration.environment(), KeyTree.of(CorsProperties.class)).text();
	}

	@Test
	void textWhenAVariableIsAKeyNamesIt() {
		assertThat(text(TestConfiguration.empty()
			.withVariables("CORS_PORT=tcp://10.0.0.1:80", "CORS_ALLOWED_ORIGIN=x", "CORS=1", "CORS_ALLOWED_ORIGINS=x")))
			.isEqualTo("System Environment Property \"CORS_ALLOWED_ORIGINS\"");
		assertThat(text(TestConfiguration.empty().withVariables("CORS_POLICIES_WEB_ALLOWEDORIGINS=x")))
			.isEqualTo("System Environment Property \"CORS_POLICIES_WEB_ALLOWEDORIGINS\"");
	}

	@Test
	void textWhenThereAreSeveralSourcesNamesEach() {
		assertThat(text(TestConfiguration.yaml("app: x\ncors:\n  max-age: 5\n  paths: /a\n")
			.withVariables("CORS_ALLOWED_ORIGINS=x")
			.withArguments("--cors.max-age=6")))
			.isEqualTo("\"cors.max-age\" from property source \"commandLineArgs\", "
					+ "System Environment Property \"CORS_ALLOWED_ORIGINS\", "
					+ "class path resource [application.yml] - 3:12");
	}

	@Test
	void textWhenThereIsNoKeyIsEmpty() {
		assertThat(text(TestConfiguration.yaml("app: x").withVariables("CORS_PORT=1"))).isEmpty();
	}

}
