package io.github.corsstarter.cli;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuditCommand}.
 */
class AuditCommandTests {

	private static final String COUNTS = """
			{"since":"2026-11-01T00:00:00Z","preflights":{"total":10,"denied":3},"actualRequests":{"total":40,"denied":1},
			 "policies":{"default":{"preflights":{"total":10,"denied":3},"actualRequests":{"total":40,"denied":1}}},
			 "recentFailures":[{"origin":"https://evil.example","method":"GET","path":"/orders","reason":"origin-not-allowed",
			   "count":12}]}""";

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
	void auditWhenAnswerIsOfAnotherEndpointIsNoCleanBill() {
		try (ScriptedActuator other = new ScriptedActuator().with("cors", "{\"status\":\"UP\"}")) {
			CommandOutcome outcome = CommandOutcome.of("audit", "--actuator", other.url());
			assertThat(outcome.status()).isEqualTo(7);
			assertThat(outcome.err()).contains("something else than the endpoint does").hasLineCount(1);
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

}
