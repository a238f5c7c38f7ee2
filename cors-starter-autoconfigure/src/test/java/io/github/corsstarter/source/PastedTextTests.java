package io.github.corsstarter.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.fix.ProblemReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PastedText}: what is shown is what is meant, wherever it is pasted.
 */
class PastedTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://*.example.com", "a, b", "`id`", "$HOME", "x'y", "a\\b", "!#&|;<>()~\"", "" })
	void ofWhenAShellReadsItIsTheValue(String value) throws Exception {
		assertThat(Shell.run(PastedText.of("systemEnvironment", "CORS_X", value) + "\nprintf '[%s]' \"$CORS_X\""))
			.isEqualTo("[" + value + "]");
		assertThat(Shell.run("printf '[%s]' " + PastedText.of("commandLineArgs", "cors.x", value)))
			.isEqualTo("[--cors.x=" + value + "]");
		assertThat(Shell.run("printf '[%s]' " + PastedText.of("systemProperties", "cors.x", value)))
			.isEqualTo("[-Dcors.x=" + value + "]");
	}

	@Test
	void ofWhenNothingIsSpecialIsPlain() {
		assertThat(PastedText.of("systemEnvironment", "CORS_X", "https://a.example"))
			.isEqualTo("CORS_X=https://a.example");
		assertThat(PastedText.of("commandLineArgs", "cors.x", "true")).isEqualTo("--cors.x=true");
	}

	@Test
	void ofWhenAPropertyHoldsABackslashIsEscaped() {
		assertThat(PastedText.of("defaultProperties", "cors.x", "a\\b")).isEqualTo("cors.x=a\\\\b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00fc", "a\nb", "\u001b[2J" })
	void ofWhenValueIsNotPrintableIsNothing(String value) {
		assertThat(PastedText.of("systemEnvironment", "CORS_X", value)).isNull();
		assertThat(PastedText.ofAll("commandLineArgs", "cors.x=" + value)).isNull();
	}

	@Test
	void ofWhenItIsJsonIsNothing() {
		assertThat(PastedText.of("spring.application.json", "cors.x", "true")).isNull();
	}

	@Test
	void reportWhenAnotherArgumentNeedsQuotesShowsThem() {
		TestConfiguration configuration = TestConfiguration.empty()
			.withArguments("--cors.allowed-origins=https://$(echo x).example,https://app.example.com/path",
					"--cors.allowed.headers=`id`, x-a");
		assertThat(ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text()).contains("Fix:     '--cors.allowed-headers=`id`, x-a'").doesNotContain("  --cors");
	}

}
