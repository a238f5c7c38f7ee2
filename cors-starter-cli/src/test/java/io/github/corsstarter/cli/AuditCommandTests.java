package io.github.corsstarter.cli;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.cli.actuator.ActuatorAnswer;
import io.github.corsstarter.cli.audit.AuditIssue;
import io.github.corsstarter.cli.audit.AuditRules;
import io.github.corsstarter.cli.audit.AuditTarget;
import io.github.corsstarter.cli.audit.AuditedApplication;
import io.github.corsstarter.cli.text.Json;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuditCommand}.
 */
class AuditCommandTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	private static final String COUNTS = """
			{"since":"2026-11-01T00:00:00Z","preflights":{"total":10,"denied":3},"actualRequests":{"total":40,"denied":1},
			 "policies":{"default":{"preflights":{"total":10,"denied":3},"actualRequests":{"total":40,"denied":1}}},
			 "recentFailures":[{"origin":"https://evil.example","method":"GET","path":"/orders","reason":"origin-not-allowed",
			   "count":12}]}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"pinned":false|"pinned":false|info credentials, info unused, info wildcard
					"pinned":false|"pinned":true|warning pinned, info credentials, info unused, info wildcard
					"allowCredentials":true|"allowCredentials":false|info unused, info wildcard
					"https://*.example.com"|"*"|warning any-origin, info credentials, info unused
					"https://*.example.com"|"null"|warning null-origin, info credentials, info unused
					"https://*.example.com"|"http://shop.example.com"|warning plain-http, info credentials, info unused
					"https://*.example.com"|"http://localhost:*"|info credentials, info unused, info wildcard
					"2026-11-28"|null|info credentials, info wildcard
					"findings":[]|"findings":[{"code":"max-age-above-browser-cap","severity":"error","message":"m"}]|error max-age-above-browser-cap, info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2026-11-28"}}|error expired, info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2026-12-24"}}|warning expiring, info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2027-03-01"}}|info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"never"}}|warning expiring, info credentials, info unused, info wildcard
					""")
	void checkWhenPolicyIsDoubtfulNamesIt(String before, String after, String issues) {
		AuditedApplication application = application(ScriptedActuator.CORS.replace(before, after));
		assertThat(AuditRules.check(List.of(application), TODAY)
			.stream()
			.map((issue) -> issue.severity().id() + " " + issue.code())
			.toList()).containsExactlyInAnyOrder(issues.split(", "));
	}

	@Test
	void checkWhenInstancesDifferNamesTheirVersions() {
		assertThat(AuditRules.check(List.of(application(ScriptedActuator.CORS),
				application(ScriptedActuator.CORS.replace("3f2a9c51", "00000001"))), TODAY))
			.filteredOn((issue) -> issue.code().equals("versions-differ"))
			.singleElement()
			.extracting(AuditIssue::message)
			.isEqualTo("Its instances run different policies: 00000001, 3f2a9c51.");
	}

	@Test
	void auditWhenApplicationsAnswerWritesReport() {
		try (ScriptedActuator one = new ScriptedActuator().with("cors", ScriptedActuator.CORS)
			.with("corspreflights", COUNTS);
				ScriptedActuator other = new ScriptedActuator().with("cors",
						ScriptedActuator.CORS.replace("3f2a9c51", "00000001"))) {
			CommandOutcome outcome = CommandOutcome.of("audit", "--actuator", "orders=" + one.url(), "--actuator",
					"orders=" + other.url());
			assertThat(outcome.err()).isEmpty();
			assertThat(outcome.status()).isEqualTo(8);
			assertThat(outcome.out()).contains("2 applications, 0 errors, 1 warning.",
					"| `orders` | `prod` | `3f2a9c51` | `default` | `" + one.url() + "` |",
					"| warning | `versions-differ` | `orders` | `prod` |  | "
							+ "`Its instances run different policies: 00000001, 3f2a9c51.` |",
					"| `prod` | all | all | 3 of 10 (30.0 %) | 1 of 40 (2.5 %) |",
					"| `prod` | `orders` | `default` | 3 of 10 (30.0 %) | 1 of 40 (2.5 %) |",
					"| `/orders` | `origin-not-allowed` | 12 | `orders` | `prod` |",
					"| `https://evil.example` | `origin-not-allowed` | 12 | `orders` | `prod` |",
					"No counts of `" + other.url() + "`: the endpoint `corspreflights` is not exposed");
		}
	}

	@Test
	void auditWhenAskedForJsonWritesIt() {
		try (ScriptedActuator one = new ScriptedActuator().with("cors", ScriptedActuator.CORS)
			.with("corspreflights", COUNTS)) {
			CommandOutcome outcome = CommandOutcome.of("audit", "--actuator", one.url(), "--format", "json");
			assertThat(outcome.status()).isZero();
			assertThat(outcome.out()).contains(
					"\"errors\":0,\"warnings\":0,\"applications\":[{\"application\":\"localhost:",
					"{\"severity\":\"info\",\"code\":\"credentials\"",
					"{\"environment\":\"prod\",\"application\":\"\",\"policy\":\"\",\"preflights\":10,\"deniedPreflights\":3,"
							+ "\"actualRequests\":40,\"deniedActualRequests\":1}");
		}
	}

	@Test
	void auditWhenOneDoesNotAnswerReportsTheOthersAndFails() {
		try (ScriptedActuator one = new ScriptedActuator().with("cors", ScriptedActuator.CORS);
				ScriptedActuator other = new ScriptedActuator()) {
			CommandOutcome outcome = CommandOutcome.of("audit", "--actuator", other.url(), "--actuator", one.url(),
					"--actuator", "http://nowhere.invalid");
			assertThat(outcome.status()).isEqualTo(7);
			assertThat(outcome.out()).contains("1 application, ");
			assertThat(outcome.err())
				.contains("answers with the status 404", "The host 'nowhere.invalid' is not known.")
				.hasLineCount(2);
		}
	}

	private static AuditedApplication application(String cors) {
		return new AuditedApplication(new AuditTarget("orders", "http://a.example"),
				Json.MAPPER.readValue(cors, ActuatorAnswer.Cors.class), null);
	}

}
