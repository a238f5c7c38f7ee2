package io.github.corsstarter.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NoPolicyRule}.
 */
class NoPolicyRuleTests {

	@Test
	void findingWhenTheListIsEmptyOnPurposeIsInformation() {
		TestConfiguration configuration = TestConfiguration.yaml("cors.allowed-origins: []");
		assertThat(Looked.at(configuration, new NoPolicyRule(configuration.environment()))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.NO_POLICY);
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
				assertThat(finding.property()).isEqualTo("cors.allowed-origins");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.max-age: 5m", "cors.enabled: false",
			"cors: {allowed-origins: [], policies: {p: {paths: /p, allowed-origins: https://p.example}}}" })
	void findingsWhenThereIsAPolicyOrNoListAreNone(String yaml) {
		TestConfiguration configuration = TestConfiguration.yaml(yaml);
		assertThat(Looked.at(configuration, new NoPolicyRule(configuration.environment()))).isEmpty();
	}

}
