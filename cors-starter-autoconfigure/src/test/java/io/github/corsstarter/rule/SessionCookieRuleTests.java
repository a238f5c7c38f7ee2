package io.github.corsstarter.rule;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SessionCookieRule}.
 */
class SessionCookieRuleTests {

	private static List<Finding> findings(String origins, String... lines) {
		TestConfiguration configuration = TestConfiguration
			.properties(String.join("\n", lines) + "\ncors.allowed-origins=" + origins);
		return Looked.at(configuration, new SessionCookieRule(configuration.environment()));
	}

	@ParameterizedTest
	@CsvSource({ "server.servlet.session.cookie.same-site, strict", "server.servlet.session.cookie.same-site, LAX",
			"server.reactive.session.cookie.same-site, Lax" })
	void findingWhenCookieStaysHomeNamesTheKeys(String property, String value) {
		assertThat(findings("https://app.example.com,https://shop.example.org", "cors.allow-credentials=true",
				property + "=" + value))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.SESSION_COOKIE_STAYS_HOME);
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.policy()).isEqualTo("default");
				assertThat(finding.property()).isEqualTo(property);
				assertThat(finding.message()).contains("'cors.allow-credentials'", "'https://app.example.com'");
				assertThat(finding.fix()).contains(property + ": none", "cors.allow-credentials: false");
			});
	}

	@Test
	void findingWhenOriginsAreOfOneSiteIsMilder() {
		assertThat(findings("https://app.example.com,https://*.example.com", "cors.allow-credentials=true",
				"server.servlet.session.cookie.same-site=strict"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.servlet.session.cookie.same-site=none", "server.servlet.session.timeout=1m" })
	void findingsWhenCookieTravelsOrNobodyWroteAnythingAreNone(String line) {
		assertThat(findings("https://app.example.com", "cors.allow-credentials=true", line)).isEmpty();
	}

	@Test
	void findingsWhenCredentialsAreNotAllowedAreNone() {
		assertThat(findings("https://app.example.com", "server.servlet.session.cookie.same-site=strict")).isEmpty();
	}

	@Test
	void findingsWhenPagesAreOnTheOwnMachineAreNone() {
		assertThat(findings("http://localhost:*,http://127.0.0.1:3000", "cors.allow-credentials=true",
				"server.servlet.session.cookie.same-site=strict"))
			.isEmpty();
	}

}
