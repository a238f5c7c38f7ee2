package io.github.corsstarter.configuration;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.error.YAMLException;

import io.github.corsstarter.OnDenied;
import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CorsPropertiesBinder}: how values are read.
 */
class CorsPropertiesBinderTests {

	private static final String ORIGIN = "cors.allowed-origins: https://app.example.com\n";

	@ParameterizedTest
	@ValueSource(strings = { "https://a.example,https://b.example", " https://a.example , https://b.example ",
			"[https://a.example, https://b.example]", "['  https://a.example ', 'https://b.example  ']",
			"\n  - https://a.example\n  - https://b.example", "['https://a.example', ~, '', '  ', https://b.example]" })
	void bindWhenListIsWrittenInAnyFormReadsItsElements(String list) {
		assertThat(TestConfiguration.yaml("cors.allowed-origins: " + list).origins("default"))
			.containsExactly("https://a.example", "https://b.example");
	}

	@Test
	void bindWhenVariableHoldsAListSplitsItAtCommas() {
		TestConfiguration configuration = TestConfiguration.yaml("cors.allowed-origins: [https://c.example]")
			.withVariables("CORS_ALLOWED_ORIGINS= https://a.example , https://b.example,, ");
		assertThat(configuration.origins("default")).containsExactly("https://a.example", "https://b.example");
	}

	@Test
	void bindWhenVariablesHoldElementsReplaceTheListOfTheFile() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors.allowed-origins: [https://a.example, https://b.example]")
			.withVariables("CORS_ALLOWED_ORIGINS_0=https://c.example");
		assertThat(configuration.origins("default")).containsExactly("https://c.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins:", "cors.allowed-origins: ''", "cors.allowed-origins: ['', ~]" })
	void bindWhenOriginsAreSetButEmptyIsAProblem(String text) {
		assertThat(TestConfiguration.yaml(text).codesAndProperties()).containsExactly("no-origin cors.allowed-origins");
	}

	@Test
	void bindWhenVariableIsEmptyIsAProblem() {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN).withVariables("CORS_ALLOWED_ORIGINS=");
		assertThat(configuration.codesAndProperties()).containsExactly("no-origin cors.allowed-origins");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("The policy 'default' allows no origin: 'cors.allowed-origins' is empty, perhaps because a "
					+ "variable is not set. Name an origin, or remove the policy.");
	}

	@ParameterizedTest
	@CsvSource({ "30, 30", "0, 0", "30m, 1800", "PT1H, 3600", "2h, 7200", "90s, 90", "1d, 86400" })
	void bindWhenMaxAgeIsANumberTakesSeconds(String text, long seconds) {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.max-age: " + text).policy("default").maxAge())
			.isEqualTo(Duration.ofSeconds(seconds));
		assertThat(TestConfiguration.yaml(ORIGIN + """
				cors.policies.named:
				  paths: /named
				  max-age: %s
				""".formatted(text)).policy("named").maxAge()).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "-5m", "1500ms", "100000d" })
	void bindWhenMaxAgeIsOutOfRangeIsAProblem(String text) {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.max-age: " + text).codesAndProperties())
			.containsExactly("invalid-max-age cors.max-age");
	}

	@ParameterizedTest
	@ValueSource(strings = { "omit-headers", "OMIT_HEADERS", "omitHeaders", "Omit-Headers" })
	void bindWhenChoiceIsWrittenInAnyFormReadsIt(String text) {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.on-denied: " + text).policy("default").spec().onDenied())
			.isEqualTo(OnDenied.OMIT_HEADERS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					on-denied                     | forbidd    | one of forbid, omit-headers   | forbid
					validation.mode               | wran       | one of fail, warn             | warn
					diagnostics.log-denials       | rate-limit | one of off, rate-limited, all | rate-limited
					diagnostics.explain-to-client | headers    | one of off, header            | header
					allow-credentials             | ture       | true or false                 | true
					enabled                       | treu       | true or false                 | true
					dangerous.allow-null-origin   | truee      | true or false                 | true
					filter.order                  | first      | a whole number                | -
					preflight-status              | ok         | a whole number                | -
					max-age                       | 5 minutes  | a duration: a number of seconds, or a text such as 30m or 2h | 5m
					max-age                       | 90 Sec.    | a duration: a number of seconds, or a text such as 30m or 2h | -
					max-age                       | 2 hrs      | a duration: a number of seconds, or a text such as 30m or 2h | 2h
					policies.catalog              | text       | a group of keys, each on a line of its own below this one    | -
					environments.dev              | text       | a group of keys, each on a line of its own below this one    | -
					""")
	void bindWhenValueHasTheWrongTypeSaysWhatIsExpected(String key, String value, String expected,
			@Nullable String fix) {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + "cors." + key + ": " + value);
		assertThat(configuration.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code().id()).isEqualTo("invalid-value");
			assertThat(problem.property()).isEqualTo("cors." + key);
			assertThat(problem.value()).isEqualTo(value);
			assertThat(problem.message()).isEqualTo("'" + value + "' is not " + expected + ".");
			assertThat(problem.fix()).isEqualTo(fix);
		});
	}

	@ParameterizedTest
	@CsvSource({ "preflight-status, 500, is not 204 or 200, 204", "preflight-status, 0, is not 204 or 200, 204",
			"diagnostics.recent-failures, -1, is not from 0 to 10000, 50",
			"diagnostics.recent-failures, 10001, is not from 0 to 10000, 50",
			"reload.interval, 0, is shorter than a second, 10s",
			"reload.interval, 999ms, is shorter than a second, 10s",
			"reload.interval, -5s, is shorter than a second, 10s", "reload.guard, -1m, is negative, 10m",
			"reload.rollback-after, -1, is negative, 0" })
	void bindWhenNumberIsOutOfRangeIsAProblem(String key, String value, String rule, String fix) {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors." + key + ": " + value).problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code().id()).isEqualTo("invalid-value");
				assertThat(problem.property()).isEqualTo("cors." + key);
				assertThat(problem.message()).startsWith("'" + value + "' " + rule + ".");
				assertThat(problem.fix()).isEqualTo(fix);
			});
	}

	@ParameterizedTest
	@CsvSource({ "preflight-status, 204", "preflight-status, 200", "diagnostics.recent-failures, 0",
			"diagnostics.recent-failures, 10000", "reload.interval, 1s", "reload.guard, 0", "reload.rollback-after, 0",
			"filter.order, -2147483648" })
	void bindWhenNumberIsInRangeTakesIt(String key, String value) {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors." + key + ": " + value).problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "allowed-origins", "policies.named.allowed-methods", "origin-groups.partners" })
	void bindWhenListDoesNotStartAtZeroIsAProblem(String key) {
		TestConfiguration configuration = TestConfiguration.properties("""
				cors.%s[1]=PUT
				cors.policies.named.paths=/named
				cors.policies.named.allowed-origins=https://app.example.com
				""".formatted(key));
		assertThat(configuration.codesAndProperties()).containsExactly("incomplete-list cors." + key + "[1]");
		assertThat(configuration.problems().get(0).message()).isEqualTo("The list 'cors." + key
				+ "' has no element [0]. Write the whole list in one place: a list is never merged from several.");
	}

	@Test
	void bindWhenPlaceholderIsUnresolvedReportsItOnce() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origins: ["${FRONTEND}", https://app.example.com]
				  allowed-methods: ${METHODS}
				  allowed-headers: ["${HEADER}"]
				  exposed-headers: ["${HEADER}"]
				  allowed-origin-groups: ["${GROUP}"]
				  allow-credentials: ${CREDENTIALS}
				  max-age: ${AGE}
				  on-denied: ${DENIED}
				  paths: ["${PATH}", /api/**]
				""");
		assertThat(configuration.codesAndProperties()).containsExactlyInAnyOrder(
				"unresolved-placeholder cors.allowed-origins[0]", "unresolved-placeholder cors.allowed-methods[0]",
				"unresolved-placeholder cors.allowed-headers[0]", "unresolved-placeholder cors.exposed-headers[0]",
				"unresolved-placeholder cors.allowed-origin-groups[0]", "unresolved-placeholder cors.allow-credentials",
				"unresolved-placeholder cors.max-age", "unresolved-placeholder cors.on-denied",
				"unresolved-placeholder cors.paths[0]");
		assertThat(configuration.problems()).extracting(CorsPolicyProblem::message)
			.contains("Cannot resolve '${FRONTEND}'. Set 'FRONTEND', or give the placeholder a default: "
					+ "'${FRONTEND:default}'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins: ${X}", "cors.allowed-origins: ['${X}']",
			"cors.paths: ${X}\ncors.allowed-origins: https://a.example",
			"cors.origin-groups.g: ${X}\ncors.allowed-origin-groups: g", "cors.allowed-origin-groups: ${X}" })
	void bindWhenOnlyAnUnresolvedPlaceholderIsThereReportsThatAlone(String text) {
		assertThat(TestConfiguration.yaml(text).problems()).extracting((problem) -> problem.code().id())
			.containsExactly("unresolved-placeholder");
	}

	@Test
	void bindWhenPlaceholderIsResolvedTakesItsValue() {
		assertThat(TestConfiguration.yaml("cors.allowed-origins: ['${FRONTEND}', '${OTHER:https://b.example}']")
			.withVariables("FRONTEND=https://a.example")
			.origins("default")).containsExactly("https://a.example", "https://b.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod", "Prod", "pre_prod", "EU-West" })
	void bindWhenPlaceholderOfAnInactiveEnvironmentIsUnresolvedLetsItPass(String name) {
		String text = """
				cors:
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				    %s:
				      allowed-origins: ${FRONTEND}
				      production: ${IS_PRODUCTION}
				      origin-groups:
				        partners: ["${PARTNER}"]
				""".formatted(name);
		assertThat(TestConfiguration.yaml(text).withArguments("--cors.environment=dev").problems()).isEmpty();
		assertThat(TestConfiguration.yaml(text).withArguments("--cors.environment=" + name).problems())
			.extracting((problem) -> problem.code().id())
			.containsExactly("unresolved-placeholder", "unresolved-placeholder", "unresolved-placeholder");
	}

	@Test
	void bindWhenPlaceholderOfAnInactiveEnvironmentIsUnresolvedStillChecksTheRest() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				    prod:
				      allowed-origins: ["${FRONTEND}", app.example.com]
				""").codesAndProperties()).containsExactly("invalid-origin cors.environments.prod.allowed-origins[1]");
	}

	@Test
	void bindWhenYamlIsBrokenLeavesTheMessageToBoot() {
		assertThatExceptionOfType(YAMLException.class)
			.isThrownBy(() -> TestConfiguration.yaml("cors:\n  allowed-origins: [https://a.example"))
			.withMessageContaining("line 2");
	}

}
