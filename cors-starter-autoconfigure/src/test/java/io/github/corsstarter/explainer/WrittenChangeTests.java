package io.github.corsstarter.explainer;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.env.ConfigTreePropertySource.Option;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.yaml.snakeyaml.Yaml;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.Shell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WrittenChange}.
 */
class WrittenChangeTests {

	private static PropertyChange change(TestConfiguration configuration) {
		return WrittenChange.of(
				new PropertyChange("cors.allowed-origins", List.of("https://a.example", "https://b.example"), true),
				new PropertyOrigins(configuration.environment()));
	}

	@Test
	void ofWhenWrittenInYamlIsYaml() {
		PropertyChange change = change(TestConfiguration.yaml("""
				cors:
				  allowed-origins:
				  - https://a.example
				"""));
		assertThat(change.source()).isEqualTo("class path resource [application.yml] - 3:5");
		assertThat(change.replacement()).isEqualTo("cors.allowed-origins: [https://a.example, https://b.example]");
	}

	@Test
	void ofWhenWrittenInPropertiesIsAProperty() {
		PropertyChange change = change(TestConfiguration.properties("cors.allowed-origins=https://a.example"));
		assertThat(change.source()).contains("application.properties");
		assertThat(change.replacement()).isEqualTo("cors.allowed-origins=https://a.example,https://b.example");
	}

	@Test
	void ofWhenWrittenAsAVariableIsTheVariable() {
		String replacement = "CORS_ALLOWED_ORIGINS=https://a.example,https://b.example";
		assertThat(
				change(TestConfiguration.empty().withVariables("CORS_ALLOWED_ORIGINS=https://a.example")).replacement())
			.isEqualTo(replacement);
		assertThat(change(TestConfiguration.empty().withVariables("CORS_ALLOWED_ORIGINS_0=https://a.example"))
			.replacement()).isEqualTo(replacement);
	}

	@Test
	void ofWhenWrittenInAConfigTreeIsTheContentOfItsFile(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("cors.allowed-origins"), "https://a.example\n");
		TestConfiguration configuration = TestConfiguration.empty();
		configuration.environment()
			.getPropertySources()
			.addFirst(new ConfigTreePropertySource("tree", folder, Option.AUTO_TRIM_TRAILING_NEW_LINE));
		PropertyChange change = change(configuration);
		assertThat(change.source()).isEqualTo("file [" + file + "] - 1:1");
		assertThat(change.replacement()).isEqualTo("https://a.example,https://b.example");
	}

	@Test
	void ofWhenWrittenAsJsonIsYaml() {
		TestConfiguration configuration = TestConfiguration.empty()
			.withVariables("SPRING_APPLICATION_JSON={\"cors.allowed-origins\":\"https://a.example\"}");
		new SpringApplicationJsonEnvironmentPostProcessor().postProcessEnvironment(configuration.environment(),
				new SpringApplication());
		PropertyChange change = change(configuration);
		assertThat(change.source()).isEqualTo("System Environment Property \"SPRING_APPLICATION_JSON\"");
		assertThat(change.replacement()).isEqualTo("cors.allowed-origins: [https://a.example, https://b.example]");
	}

	@Test
	void ofWhenWrittenAsAPlaceholderIsWhatThatStandsFor() {
		PropertyChange change = change(TestConfiguration.yaml("cors.allowed-origins: ${APP_ORIGINS:}")
			.withVariables("APP_ORIGINS=https://a.example"));
		assertThat(change.source()).isEqualTo("class path resource [application.yml] - 1:23, as ${APP_ORIGINS:}");
		assertThat(change.replacement()).isEqualTo("APP_ORIGINS=https://a.example,https://b.example");
	}

	@Test
	void ofWhenOneElementIsAPlaceholderIsYaml() {
		PropertyChange change = change(
				TestConfiguration.yaml("cors.allowed-origins: ['${A}']").withVariables("A=https://a.example"));
		assertThat(change.source()).isEqualTo("class path resource [application.yml] - 1:24");
		assertThat(change.replacement()).isEqualTo("cors.allowed-origins: [https://a.example, https://b.example]");
	}

	@Test
	void ofWhenNobodyWroteItIsYaml() {
		PropertyChange change = change(TestConfiguration.empty());
		assertThat(change.source()).isEmpty();
		assertThat(new ExplainedDenial("Denied.", "", List.of(change), null).line())
			.isEqualTo("Denied. Source: not set. Fix: cors.allowed-origins: [https://a.example, https://b.example].");
	}

	static Stream<List<String>> hostileTokens() {
		return Stream.of(List.of("`reboot`"), List.of("$HOME", "$$"), List.of("x'y", "'"), List.of("!", "#", "|", "^"),
				List.of("*", "&", "~", "%", "+", "-"), List.of("true", "null"), List.of("1", "0x1", "1e3"),
				List.of("authorization", "`id`$HOME'x'!#%&*+-.^_|~"));
	}

	@ParameterizedTest
	@MethodSource("hostileTokens")
	void ofWhenTokensAreHostileReadsBackFromYaml(List<String> tokens) {
		Map<String, Object> read = new Yaml()
			.load(change(TestConfiguration.yaml("cors.allowed-headers: x"), tokens).replacement());
		Object value = read.get("cors.allowed-headers");
		assertThat((value instanceof List<?> list) ? list : List.of(value)).map(String::valueOf)
			.containsExactlyElementsOf(tokens);
	}

	@ParameterizedTest
	@MethodSource("hostileTokens")
	void ofWhenTokensAreHostileReadsBackFromProperties(List<String> tokens) throws Exception {
		Properties read = new Properties();
		read.load(
				new StringReader(change(TestConfiguration.properties("cors.allowed-headers=x"), tokens).replacement()));
		assertThat(read).containsOnly(Map.entry("cors.allowed-headers", String.join(",", tokens)));
	}

	@ParameterizedTest
	@MethodSource("hostileTokens")
	void ofWhenTokensAreHostileReadsBackFromAShell(List<String> tokens) throws Exception {
		String variable = change(TestConfiguration.empty().withVariables("CORS_ALLOWED_HEADERS=x"), tokens)
			.replacement();
		assertThat(Shell.run(variable + "\nexport CORS_ALLOWED_HEADERS; printenv CORS_ALLOWED_HEADERS"))
			.isEqualTo(String.join(",", tokens) + "\n");
		assertThat(Shell.run("env " + variable + " printenv CORS_ALLOWED_HEADERS"))
			.isEqualTo(String.join(",", tokens) + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a,b", " a", "\u00fc", "a\nb", "\u001b[2J", "" })
	void ofWhenValueCannotBeShownThereIsYaml(String value) {
		List<String> values = List.of("x", value);
		for (TestConfiguration configuration : List.of(TestConfiguration.properties("cors.allowed-headers=x"),
				TestConfiguration.empty().withVariables("CORS_ALLOWED_HEADERS=x"))) {
			String replacement = change(configuration, values).replacement();
			assertThat(replacement).matches("[ -~]+");
			Map<String, Object> read = new Yaml().load(replacement);
			assertThat(read).containsOnly(Map.entry("cors.allowed-headers", values));
		}
	}

	@Test
	void ofWhenValueHoldsAPlaceholderThereIsNoChange() {
		ExplainedDenial explained = new ExplainedDenial("x", "y",
				List.of(new PropertyChange("cors.allowed-headers", List.of("${HOME}"), true)), null)
			.located((change) -> change);
		assertThat(explained.changes()).isEmpty();
		assertThat(explained.fix()).isNull();
	}

	private static PropertyChange change(TestConfiguration configuration, List<String> values) {
		return WrittenChange.of(new PropertyChange("cors.allowed-headers", values, true),
				new PropertyOrigins(configuration.environment()));
	}

}
