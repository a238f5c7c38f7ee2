package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever goes wrong outside: each command that asks a server ends with one line and a
 * status.
 */
class OutsideFailuresTests {

	private static final List<String> ASK_ACTUATORS = List.of("lock --actuator URL", "lock --actuator URL --check LOCK",
			"diff URL LOCK", "diff LOCK URL", "audit --actuator a=URL", "draft --actuator URL");

	private static final List<String> CHECK = List.of("check --contract CONTRACT --url URL",
			"check --contract CONTRACT --hop edge=URL --hop service=URL");

	private static BrokenServer server;

	private static Path lock;

	private static Path contract;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException, GeneralSecurityException {
		server = new BrokenServer();
		lock = Files.writeString(folder.resolve("cors-policy.lock.yml"), ScriptedActuator.LOCK);
		contract = Files.writeString(folder.resolve("cors-contract.yml"),
				"contract: [{ who: https://app.example.com, what: PUT, where: /, expected: allowed }]");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	/** What a server answers is what a contract is about: the check then fails. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			closed   | 4 | refuses the connection.                        | 4
			unknown  | 4 | The host 'nowhere.invalid' is not known.       | 4
			mail     | 4 | gave no answer that is HTTP                    | 4
			tls      | 6 | has no certificate that this Java trusts       | 6
			401      | 7 | answers with the status 401: it needs a login  | 1
			403      | 7 | answers with the status 403: the login may not | 1
			404      | 7 | the endpoint is not exposed                    | 1
			503      | 7 | answers with the status 503.                   | 1
			html     | 7 | answers with a page of HTML                    | 1
			json     | 7 | something else than the endpoint does          | 1
			redirect | 7 | redirects to https://login.example/            | 1
			""")
	void commandWhenServerIsWrongSaysSoInOneLine(String wrong, int status, String message, int check) {
		run(ASK_ACTUATORS, 20, wrong, status, message);
		run(CHECK, 20, wrong, check, (check == 1) ? "" : message);
	}

	@Tag("long")
	@ParameterizedTest
	@CsvSource({ "silent, 5", "trickle, 1" })
	void commandWhenServerIsSlowDoesNotWaitForEver(String wrong, int check) {
		run(ASK_ACTUATORS, 1, wrong, 5, "did not answer in time.");
		run(CHECK, 1, wrong, check, (check == 1) ? "" : "did not answer in time.");
	}

	private static void run(List<String> commands, int timeout, String wrong, int status, String message) {
		SoftAssertions.assertSoftly((softly) -> {
			for (String command : commands) {
				String line = command.replace("URL", server.url(wrong))
					.replace("LOCK", lock.toString())
					.replace("CONTRACT", contract.toString());
				CommandOutcome outcome = CommandOutcome.of((line + " --timeout " + timeout).split(" "));
				softly.assertThat(outcome.status()).as("%s: %s", line, outcome).isEqualTo(status);
				softly.assertThat(outcome.err().lines()).as(line).hasSize(message.isEmpty() ? 0 : 1);
				softly.assertThat(outcome.err()).as(line).contains(message).doesNotContain("\u001b", "Exception:");
				softly.assertThat(outcome.out().isEmpty()).as(line).isEqualTo(!message.isEmpty());
			}
		});
	}

}
