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

	/** Spring Boot 4.2 has these keys; Tomcat has none. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			spring.mvc.forwarded-headers.header-format      | native    | the server itself reads the headers
			spring.webflux.forwarded-headers.header-format  | NATIVE    | the server itself reads the headers
			server.jetty.forwarded-headers.header-format    | framework | Spring reads the headers
			server.netty.forwarded-headers.header-format    | framework | Spring reads the headers
			spring.mvc.forwarded-headers.header-format      | none      | nothing reads such headers
			server.netty.forwarded-headers.header-format    |           | nothing reads such headers
			""")
	void findingWhenTheFormatIsAskedOfSomethingElseIsAWarning(String key, String strategy, String reason) {
		String set = (strategy != null) ? "server.forward-headers-strategy=" + strategy : "";
		assertThat(findings(false, set, key + "=standard")).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.FORWARDED_HEADERS_OFF);
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.property()).isEqualTo(key);
			assertThat(finding.message()).contains("'" + key + ": standard' has no effect, since " + reason);
			assertThat(finding.fix()).startsWith("Set 'server.forward-headers-strategy: ");
		});
	}

	@ParameterizedTest
	@CsvSource({ "spring.mvc.forwarded-headers.header-format=standard, framework",
			"spring.webflux.forwarded-headers.header-format=standard, framework",
			"server.jetty.forwarded-headers.header-format=standard, native",
			"server.netty.forwarded-headers.header-format=STANDARD, native",
			"spring.mvc.forwarded-headers.header-format=x-forwarded, native",
			"server.netty.forwarded-headers.header-format=x-forwarded, framework" })
	void findingsWhenTheFormatIsReadAreNone(String key, String strategy) {
		assertThat(findings(false, "cors.environment=prod", key, "server.forward-headers-strategy=" + strategy))
			.isEmpty();
	}

	@Test
	void findingsWhenAPlatformReadsTheFormatOfTheServerAreNone() {
		assertThat(findings(false, "spring.main.cloud-platform=kubernetes",
				"server.jetty.forwarded-headers.header-format=standard"))
			.isEmpty();
	}

	@Test
	void fixNamesTheFormatOfSpringBoot42() {
		assertThat(findings(false, "cors.environment=prod")).singleElement()
			.extracting(Finding::fix)
			.asString()
			.contains("'forwarded-headers.header-format: standard'");
	}

}
