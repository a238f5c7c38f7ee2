package io.github.corsstarter.diagnostics;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.autoconfigure.TestConfiguration;
import io.github.corsstarter.explain.PropertyChange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangedProperty}.
 */
class ChangedPropertyTests {

	private static ChangedProperty change(TestConfiguration configuration) {
		return ChangedProperty.of(
				new PropertyChange("cors.allowed-origins", List.of("https://a.example", "https://b.example"), true),
				new PropertyOrigins(configuration.environment()));
	}

	@Test
	void ofWhenWrittenInYamlIsYaml() {
		ChangedProperty change = change(TestConfiguration.yaml("""
				cors:
				  allowed-origins:
				  - https://a.example
				"""));
		assertThat(change.source()).isEqualTo("class path resource [application.yml] - 3:5");
		assertThat(change.mended()).isEqualTo("cors.allowed-origins: [https://a.example, https://b.example]");
	}

	@Test
	void ofWhenWrittenInPropertiesIsAProperty() {
		ChangedProperty change = change(TestConfiguration.properties("cors.allowed-origins=https://a.example"));
		assertThat(change.source()).contains("application.properties");
		assertThat(change.mended()).isEqualTo("cors.allowed-origins=https://a.example,https://b.example");
	}

	@Test
	void ofWhenWrittenAsAVariableIsTheVariable() {
		String mended = "CORS_ALLOWED_ORIGINS=https://a.example,https://b.example";
		assertThat(change(TestConfiguration.empty().withVariables("CORS_ALLOWED_ORIGINS=https://a.example")).mended())
			.isEqualTo(mended);
		assertThat(change(TestConfiguration.empty().withVariables("CORS_ALLOWED_ORIGINS_0=https://a.example")).mended())
			.isEqualTo(mended);
	}

	@Test
	void ofWhenWrittenAsAPlaceholderIsWhatThatStandsFor() {
		ChangedProperty change = change(TestConfiguration.yaml("cors.allowed-origins: ${APP_ORIGINS:}")
			.withVariables("APP_ORIGINS=https://a.example"));
		assertThat(change.source()).isEqualTo("class path resource [application.yml] - 1:23, as ${APP_ORIGINS:}");
		assertThat(change.mended()).isEqualTo("APP_ORIGINS=https://a.example,https://b.example");
	}

	@Test
	void ofWhenOneElementIsAPlaceholderIsYaml() {
		ChangedProperty change = change(
				TestConfiguration.yaml("cors.allowed-origins: ['${A}']").withVariables("A=https://a.example"));
		assertThat(change.source()).isEqualTo("class path resource [application.yml] - 1:24");
		assertThat(change.mended()).isEqualTo("cors.allowed-origins: [https://a.example, https://b.example]");
	}

	@Test
	void ofWhenNobodyWroteItIsYaml() {
		ChangedProperty change = change(TestConfiguration.empty());
		assertThat(change.source()).isEmpty();
		assertThat(change.line())
			.isEqualTo("Written: nowhere. Mended: cors.allowed-origins: [https://a.example, https://b.example].");
	}

}
