package io.github.corsstarter.diagnostics;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.autoconfigure.TestConfiguration;
import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MendedText}: the line as it should have been written.
 */
class MendedTextTests {

	private static @Nullable String mended(TestConfiguration configuration) {
		List<CorsPolicyProblem> problems = configuration.problems();
		assertThat(problems).isNotEmpty();
		WrittenProperty written = new PropertyOrigins(configuration.environment()).find(problems.get(0).property());
		return new MendedText(Objects.requireNonNull(written), problems).get();
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
					allowed-headers: Cookie                               | allowed-headers:
					on-denied: FORBIDD                                    | on-denied: forbid
					allowedOrgins: https://a.example                      | allowed-origins: https://a.example
							preflight-status: 302                                 | preflight-status: 204
					""")
	void getWhenFileHasTheMistakeMendsItsLine(String line, String mended) {
		TestConfiguration configuration = TestConfiguration.yaml("cors:\n  enabled: true\n  " + line
				+ "\n  policies.x.allowed-origins: https://x.example\n" + "  policies.x.paths: /x\n");
		assertThat(mended(configuration)).isEqualTo(mended);
	}

	@Test
	void getWhenPathHasNoSlashMendsItsLine() {
		assertThat(mended(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  paths: [/a/**, b/**]
				"""))).isEqualTo("paths: [/a/**, /b/**]");
	}

	@Test
	void getWhenOnlyTheListMarkWouldBeLeftRemovesTheLine() {
		assertThat(mended(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  allowed-methods:
				    - GET
				    - TRACE
				"""))).isEqualTo("(remove this line)");
	}

	@Test
	void getWhenKeyStandsAboveItsListMendsTheLineOfTheKey() {
		assertThat(mended(TestConfiguration.yaml("""
				cors:
				  allowed-orgins:
				    - https://a.example
				    - https://b.example
				"""))).isEqualTo("allowed-origins:");
	}

	@Test
	void getWhenGroupOfKeysIsMistypedMendsTheLineOfTheGroup() {
		assertThat(mended(TestConfiguration.yaml("""
				cors:
				  dangeros:
				    allow-null-origin: true
				"""))).isEqualTo("dangerous:");
	}

	@Test
	void getWhenKeyStandsInAnotherGroupWritesThePropertyOut() {
		assertThat(mended(TestConfiguration.yaml("""
				cors:
				  environment:
				    prod:
				      allowed-origins: https://a.example
				"""))).isEqualTo("cors.environments.prod.allowed-origins=https://a.example");
	}

	@Test
	void getWhenThereIsNoTellingIsNull() {
		assertThat(mended(TestConfiguration.yaml("cors.max-age: soon"))).isNull();
		assertThat(mended(TestConfiguration.yaml("cors.allowed-origins: https://*"))).isNull();
	}

	@Test
	void getWhenValueComesFromAPlaceholderNamesTheProperty() {
		assertThat(mended(
				TestConfiguration.yaml("cors.allowed-origins: ${FRONTEND}").withVariables("FRONTEND=app.example.com")))
			.isEqualTo("cors.allowed-origins=https://app.example.com");
	}

	@Test
	void getWhenVariableHasTheMistakeMendsTheVariable() {
		assertThat(mended(TestConfiguration.empty()
			.withVariables("CORS_POLICIES_APP_ALLOWEDORIGINS=https://a.example/,app.example.com")))
			.isEqualTo("CORS_POLICIES_APP_ALLOWEDORIGINS=https://a.example/,https://app.example.com");
	}

}
