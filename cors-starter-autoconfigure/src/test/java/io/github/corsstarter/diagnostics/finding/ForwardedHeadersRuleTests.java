package io.github.corsstarter.diagnostics.finding;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.autoconfigure.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ForwardedHeadersRule}.
 */
class ForwardedHeadersRuleTests {

	private static List<Finding> findings(boolean otherReader, String... lines) {
		TestConfiguration configuration = Looked.policy(lines);
		return Looked.at(configuration, new ForwardedHeadersRule(configuration.environment(), () -> otherReader));
	}

	@Test
	void findingWhenProductionIsHttpsAloneIsAHint() {
		assertThat(findings(false, "cors.environment=prod")).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.FORWARDED_HEADERS_OFF);
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.property()).isEqualTo("server.forward-headers-strategy");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.forward-headers-strategy=native", "server.forward-headers-strategy=framework",
			"server.forward-headers-strategy=none", "server.ssl.bundle=web", "server.ssl.key-store=keys.p12",
			"server.tomcat.remoteip.protocol-header=x-forwarded-proto", "spring.main.cloud-platform=kubernetes",
			"cors.policies.open.allowed-origins=http://plain.example.com\ncors.policies.open.paths=/open" })
	void findingsWhenSomethingElseIsSetAreNone(String line) {
		assertThat(findings(false, "cors.environment=prod", line)).isEmpty();
	}

	@Test
	void findingsWhenAFilterReadsTheHeadersAreNone() {
		assertThat(findings(true, "cors.environment=prod")).isEmpty();
		assertThat(findings(true, "spring.main.cloud-platform=heroku", "server.forward-headers-strategy=none"))
			.isEmpty();
	}

	@Test
	void findingsWhenEnvironmentIsNotProductionAreNone() {
		assertThat(findings(false, "cors.environment=staging")).isEmpty();
	}

	@Test
	void findingWhenPlatformHasAProxyThatIsIgnoredIsAWarning() {
		assertThat(findings(false, "spring.main.cloud-platform=kubernetes", "server.forward-headers-strategy=NONE"))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.message()).contains("KUBERNETES");
			});
	}

}
