package io.github.corsstarter.fix;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.configuration.TestConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemReport}: what people read.
 */
class ProblemReportTests {

	private static String report(TestConfiguration configuration) {
		return ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text()
			.replace(System.lineSeparator(), "\n") + "\n";
	}

	@Test
	void textWhenYamlHoldsTextWithCommas() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com/path,*.example.com
				  allow-credential: true
				"""))).isEqualTo("""
				The CORS configuration has 3 problems:

				1) cors.allowed-origins[0] [invalid-origin]
				   Problem: 'https://app.example.com/path' has a path ('/path'). \
				An origin is 'scheme://host[:port]' and nothing more.
				   Source:  class path resource [application.yml] - 2:20

				2) cors.allowed-origins[1] [invalid-origin]
				   Problem: '*.example.com' has no scheme. An origin is 'scheme://host[:port]'.
				   Source:  class path resource [application.yml] - 2:20
				   Fix:     allowed-origins: https://app.example.com,https://*.example.com

				3) cors.allow-credential [unknown-property]
				   Problem: Unknown property 'cors.allow-credential'. Did you mean 'cors.allow-credentials'?
				   Source:  class path resource [application.yml] - 3:21
				   Fix:     allow-credentials: true
				""");
	}

	@Test
	void textWhenPropertiesFileHoldsTextWithCommas() {
		assertThat(report(TestConfiguration.properties("""
				# who may call
				cors.allowed-origins=https://app.example.com/path,*.example.com
				cors.allow-credential=true
				"""))).contains("""
				   Source:  class path resource [application.properties] - 2:22
				   Fix:     cors.allowed-origins=https://app.example.com,https://*.example.com
				""", """
				   Source:  class path resource [application.properties] - 3:23
				   Fix:     cors.allow-credentials=true
				""");
	}

	@Test
	void textWhenYamlHoldsABlockList() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allowed-origins:
				    - https://app.example.com/path   # the app
				    - https://ok.example.com
				    - "*.example.com"
				"""))).isEqualTo("""
				The CORS configuration has 2 problems:

				1) cors.allowed-origins[0] [invalid-origin]
				   Problem: 'https://app.example.com/path' has a path ('/path'). \
				An origin is 'scheme://host[:port]' and nothing more.
				   Source:  class path resource [application.yml] - 3:7
				   Fix:     - https://app.example.com   # the app

				2) cors.allowed-origins[2] [invalid-origin]
				   Problem: '*.example.com' has no scheme. An origin is 'scheme://host[:port]'.
				   Source:  class path resource [application.yml] - 5:7
				   Fix:     - "https://*.example.com"
				""");
	}

	@Test
	void textWhenYamlHoldsAFlowListFixesItsLineOnce() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allowed-origins: [https://app.example.com/path, "*.example.com"]
				"""))).isEqualTo("""
				The CORS configuration has 2 problems:

				1) cors.allowed-origins[0] [invalid-origin]
				   Problem: 'https://app.example.com/path' has a path ('/path'). \
				An origin is 'scheme://host[:port]' and nothing more.
				   Source:  class path resource [application.yml] - 2:21

				2) cors.allowed-origins[1] [invalid-origin]
				   Problem: '*.example.com' has no scheme. An origin is 'scheme://host[:port]'.
				   Source:  class path resource [application.yml] - 2:51
				   Fix:     allowed-origins: [https://app.example.com, "https://*.example.com"]
				""");
	}

	@Test
	void textWhenVariablesHoldTheMistakes() {
		assertThat(report(TestConfiguration.yaml("cors.allowed-origins: [https://a.example, https://b.example]")
			.withVariables("CORS_ALLOWED_ORIGINS=https://app.example.com/path, *.example.com",
					"CORS_ALLOW_CREDENTIAL=true")))
			.isEqualTo("""
					The CORS configuration has 2 problems:

					1) cors.allowed-origins[0] [invalid-origin]
					   Problem: 'https://app.example.com/path' has a path ('/path'). \
					An origin is 'scheme://host[:port]' and nothing more.
					   Source:  System Environment Property "CORS_ALLOWED_ORIGINS"

					2) cors.allowed-origins[1] [invalid-origin]
					   Problem: '*.example.com' has no scheme. An origin is 'scheme://host[:port]'.
					   Source:  System Environment Property "CORS_ALLOWED_ORIGINS"
					   Fix:     CORS_ALLOWED_ORIGINS='https://app.example.com, https://*.example.com'
					""");
	}

	@Test
	void textWhenArgumentsHoldTheMistakes() {
		assertThat(report(TestConfiguration.empty()
			.withArguments("--cors.allowed-origins=https://app.example.com/path", "--cors.allow-credential=true")))
			.contains("""
					   Source:  "cors.allowed-origins" from property source "commandLineArgs"
					   Fix:     --cors.allowed-origins=https://app.example.com
					""", """
					   Source:  "cors.allow-credential" from property source "commandLineArgs"
					   Fix:     --cors.allow-credentials=true
					""");
	}

	@Test
	void textWhenTwoPropertiesClashNamesBothPlaces() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allow-credentials: true
				  policies:
				    catalog:
				      allowed-origins: "*"
				"""))).isEqualTo("""
				The CORS configuration has 1 problem:

				1) cors.policies.catalog.allowed-origins[0] [wildcard-with-credentials]
				   Problem: '*' allows any origin, and 'cors.allow-credentials: true' allows credentials; browsers \
				do not accept the two together. Name the origins in \
				'cors.policies.catalog.allowed-origins', or set 'cors.policies.catalog.allow-credentials: false'.
				   Source:  class path resource [application.yml] - 5:24
				   And:     cors.allow-credentials: class path resource [application.yml] - 2:22
				""");
	}

	@Test
	void textWhenOtherPropertyIsNotSetSaysThatItsDefaultHolds() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  policies:
				    catalog:
				      paths: /**
				"""))).isEqualTo("""
				The CORS configuration has 1 problem:

				1) cors.policies.catalog.paths[0] [duplicate-path]
				   Problem: '/**' is already a path of the policy 'default'. Each pattern belongs to one policy: \
				give one of them a path of its own.
				   Source:  class path resource [application.yml] - 5:14
				   And:     cors.paths[0] (not set, so its default applies)
				""");
	}

	@Test
	void textWhenKeyStandsAboveItsValueNamesItsLine() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allowed-origin-patterns:
				    - https://*.example.com
				"""))).endsWith("""
				   Source:  class path resource [application.yml] - 2:3
				   Fix:     allowed-origins:
				""");
	}

	@Test
	void textWhenValueComesFromAPlaceholderShowsIt() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allowed-origins: ${APP_ORIGIN}
				""").withVariables("APP_ORIGIN=app.example.com"))).endsWith("""
				   Source:  class path resource [application.yml] - 2:20, as ${APP_ORIGIN}
				   Fix:     APP_ORIGIN=https://app.example.com
				""");
	}

	@Test
	void textWhenElementIsMeantToBeSeveralIndentsEach() {
		assertThat(report(TestConfiguration.yaml("""
				cors:
				  allowed-origins:
				    - https://a.example, https://b.example
				"""))).endsWith("""
				   Fix:     - https://a.example
				            - https://b.example
				""");
	}

	@Test
	void textWhenThereAreTwoFilesOrdersByFileAndLine() {
		assertThat(report(TestConfiguration.empty().withYaml("b.yml", """
				cors:
				  allowed-orgins: https://b.example
				""").withYaml("a.yml", """
				cors:
				  max-age: soon

				  on-denied: refuse
				  alow-credentials: true
				""").withArguments("--cors.filter.order=first"))).containsSubsequence("1) cors.filter.order",
				"2) cors.max-age", "[a.yml] - 2:12", "3) cors.on-denied", "[a.yml] - 4:14", "4) cors.alow-credentials",
				"[a.yml] - 5:21", "5) cors.allowed-orgins", "[b.yml] - 2:19");
	}

	@Test
	void textWhenNobodyWroteThePropertyNamesNoPlace() {
		assertThat(report(TestConfiguration.yaml("cors.environments.dev.allowed-origins: http://localhost:3000")))
			.startsWith("""
					The CORS configuration has 1 problem:

					1) cors.environment [no-environment]
					   Problem: There are 'cors.environments' (dev), but none is active:""")
			.doesNotContain("Source:", "Fix:");
	}

}
