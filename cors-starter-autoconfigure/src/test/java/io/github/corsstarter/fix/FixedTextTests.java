package io.github.corsstarter.fix;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.WrittenProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FixedText}: the line as it should have been written.
 */
class FixedTextTests {

	private static @Nullable String fixed(TestConfiguration configuration) {
		List<CorsPolicyProblem> problems = configuration.problems();
		assertThat(problems).isNotEmpty();
		PropertyOrigins origins = new PropertyOrigins(configuration.environment());
		WrittenProperty written = Objects.requireNonNull(origins.find(problems.get(0)));
		return new FixedText(written, origins.resolve(written), problems).get();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					allowed-origins: app.example.com                      | allowed-origins: https://app.example.com
					allowed-origins: 'app.example.com'                    | allowed-origins: 'https://app.example.com'
					allowed-origins: "app.example.com" # the app          | allowed-origins: "https://app.example.com" # the app
					allowed-origins: [app.example.com]                    | allowed-origins: [https://app.example.com]
					allowed-origins: https://a.example,b.a.example        | allowed-origins: https://a.example,https://b.a.example
					allowed-origins: [https://b.example, b.example]       | allowed-origins: [https://b.example, https://b.example]
							allowed-methods: [GET, TRACE]                         | allowed-methods: [GET]
					allowed-methods: [TRACE, GET]                         | allowed-methods: [GET]
					allowed-methods: [GET, "TRACE", PUT]                  | allowed-methods: [GET, PUT]
					allowed-methods: GET,TRACE,PUT                        | allowed-methods: GET,PUT
					allowed-methods: [TRACE]                              | allowed-methods: []
					allowed-methods: TRACE                                | allowed-methods:
					on-denied: FORBIDD                                    | on-denied: forbid
					allowedOrgins: https://a.example                      | allowed-origins: https://a.example
							preflight-status: 302                                 | preflight-status: 204
					""")
	void getWhenFileHasTheMistakeFixesItsLine(String line, String fixed) {
		TestConfiguration configuration = TestConfiguration.yaml("cors:\n  enabled: true\n  " + line
				+ "\n  policies.x.allowed-origins: https://x.example\n" + "  policies.x.paths: /x\n");
		assertThat(fixed(configuration)).isEqualTo(fixed);
	}

	@Test
	void getWhenPathHasNoSlashFixesItsLine() {
		assertThat(fixed(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  paths: [/a/**, b/**]
				"""))).isEqualTo("paths: [/a/**, /b/**]");
	}

	@Test
	void getWhenOnlyTheListMarkWouldBeLeftRemovesTheLine() {
		assertThat(fixed(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  allowed-methods:
				    - GET
				    - TRACE
				"""))).isEqualTo("(remove this line)");
	}

	@Test
	void getWhenKeyStandsAboveItsListFixesTheLineOfTheKey() {
		assertThat(fixed(TestConfiguration.yaml("""
				cors:
				  allowed-orgins:
				    - https://a.example
				    - https://b.example
				"""))).isEqualTo("allowed-origins:");
	}

	@Test
	void getWhenGroupOfKeysIsMistypedFixesTheLineOfTheGroup() {
		assertThat(fixed(TestConfiguration.yaml("""
				cors:
				  dangeros:
				    allow-null-origin: true
				"""))).isEqualTo("dangerous:");
	}

	@Test
	void getWhenGroupIsWrittenInTheSingularFixesItsLine() {
		assertThat(fixed(TestConfiguration.yaml("""
				cors:
				  environment:
				    prod:
				      allowed-origins: https://a.example
				"""))).isEqualTo("environments:");
	}

	@Test
	void getWhenThereIsNoTellingIsNull() {
		assertThat(fixed(TestConfiguration.yaml("cors.max-age: soon"))).isNull();
		assertThat(fixed(TestConfiguration.yaml("cors.allowed-origins: https://*"))).isNull();
	}

	@Test
	void getWhenValueComesFromAPlaceholderFixesWhatItStandsFor() {
		assertThat(fixed(
				TestConfiguration.yaml("cors.allowed-origins: ${FRONTEND}").withVariables("FRONTEND=app.example.com")))
			.isEqualTo("FRONTEND=https://app.example.com");
		assertThat(fixed(TestConfiguration.yaml("cors.allowed-origins: ${ORIGINS:none}")
			.withVariables("ORIGINS=https://a.example,app.example.com")))
			.isEqualTo("ORIGINS=https://a.example,https://app.example.com");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					allowed-origins: ["https://a.test,https://b.test"]        | allowed-origins: ["https://a.test", "https://b.test"]
					allowed-origins: [https://c.test, 'https://a.test https://b.test'] | allowed-origins: [https://c.test, 'https://a.test', 'https://b.test']
					allowed-origins: https://a.test https://b.test            | allowed-origins: https://a.test, https://b.test
					allowed-origins: ["https://a.test:[8080,8443]"]           | allowed-origins: ["https://a.test:8080", "https://a.test:8443"]
					allowed-methods: ["GET PUT"]                              | allowed-methods: ["GET", "PUT"]
					max-age: -1                                               | max-age: 0
					max-age: 30 minutes # or so                               | max-age: 30m # or so
					""")
	void getWhenOneValueIsMeantToBeSeveralWritesEach(String line, String fixed) {
		assertThat(fixed(TestConfiguration
			.yaml("cors:\n  policies.x.allowed-origins: https://x.test\n  policies.x.paths: /x\n  " + line)))
			.isEqualTo(fixed);
	}

	@Test
	void getWhenElementHasALineOfItsOwnWritesSeveralLines() {
		assertThat(fixed(TestConfiguration.yaml("""
				cors:
				  allowed-origins:
				    - "https://a.example;https://b.example" # both
				"""))).isEqualTo("- \"https://a.example\" # both\n- \"https://b.example\" # both");
	}

	@Test
	void getWhenVariableHasTheMistakeFixesTheVariable() {
		assertThat(fixed(TestConfiguration.empty()
			.withVariables("CORS_POLICIES_APP_ALLOWEDORIGINS=https://a.example/,app.example.com")))
			.isEqualTo("CORS_POLICIES_APP_ALLOWEDORIGINS=https://a.example/,https://app.example.com");
	}

}
