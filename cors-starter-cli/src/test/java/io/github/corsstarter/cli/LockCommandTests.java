package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LockCommand}.
 */
class LockCommandTests {

	@TempDir
	private Path folder;

	@Test
	void lockWhenApplicationAnswersWritesItsPolicies() throws IOException {
		Path file = this.folder.resolve("cors-policy.lock.yml");
		try (ScriptedActuator actuator = new ScriptedActuator().with("cors", ScriptedActuator.CORS)) {
			assertThat(CommandOutcome.of("lock", "--actuator", actuator.url()))
				.isEqualTo(new CommandOutcome(0, ScriptedActuator.LOCK, ""));
			assertThat(CommandOutcome.of("lock", "--actuator", actuator.url(), "--output", file.toString()))
				.isEqualTo(new CommandOutcome(0, "", ""));
		}
		assertThat(file).hasContent(ScriptedActuator.LOCK);
	}

	@Test
	void lockWhenAskedAsksForAllOriginsWithTheHeaders() {
		try (ScriptedActuator actuator = new ScriptedActuator().with("cors", (exchange) -> {
			boolean right = "origins=all".equals(exchange.getRequestURI().getQuery())
					&& "Bearer a".equals(exchange.getRequestHeaders().getFirst("Authorization"))
					&& "x".equals(exchange.getRequestHeaders().getFirst("X-Tenant"));
			ScriptedActuator.answer(exchange, right ? 200 : 401, ScriptedActuator.CORS);
		})) {
			assertThat(CommandOutcome.of("lock", "--actuator", actuator.url(), "--header", "Authorization: Bearer a",
					"--header", "X-Tenant: x"))
				.isEqualTo(new CommandOutcome(0, ScriptedActuator.LOCK, ""));
		}
	}

	@Test
	void lockWhenThereAreSeveralEnvironmentsWritesAllOfThem() {
		String dev = ScriptedActuator.CORS.replace("\"prod\"", "null");
		try (ScriptedActuator one = new ScriptedActuator().with("cors", ScriptedActuator.CORS);
				ScriptedActuator other = new ScriptedActuator().with("cors", dev)) {
			assertThat(CommandOutcome.of("lock", "--actuator", one.url(), "--actuator", other.url()).out())
				.contains("\n  default:\n    version: \"3f2a9c51\"\n", "\n  prod:\n    version: \"3f2a9c51\"\n");
			assertThat(CommandOutcome
				.of("lock", "--environment", "dev", "--actuator", one.url(), "--actuator", other.url())
				.out()).contains("\n  dev:\n", "\n  prod:\n");
			assertThat(CommandOutcome.of("lock", "--environment", "prod", "--actuator", one.url(), "--actuator",
					other.with("cors", dev.replace("PUT", "PATCH")).url()))
				.isEqualTo(new CommandOutcome(7, "",
						other.url() + " has other policies for the environment 'prod' than the application before it. "
								+ "'diff' shows in what they differ." + System.lineSeparator()));
		}
	}

	@Test
	void checkWhenPoliciesAreThoseOfTheFilePasses() throws IOException {
		assertThat(check(ScriptedActuator.LOCK).status()).isZero();
		// other environments of the file are not those of this application
		assertThat(
				check(ScriptedActuator.LOCK + ScriptedActuator.LOCK.substring(ScriptedActuator.LOCK.indexOf("  prod:"))
					.replace("  prod:", "  staging:")
					.replace("PUT", "PATCH")).status())
			.isZero();
		// an application without environments has the same policies in each
		assertThat(check(ScriptedActuator.LOCK.replace("  prod:", "  default:")).status()).isZero();
	}

	@Test
	void checkWhenPoliciesDifferSaysInWhat() throws IOException {
		CommandOutcome outcome = check(
				ScriptedActuator.LOCK.replace("          - PUT\n", "").replace("3f2a9c51", "00000001"));
		assertThat(outcome).isEqualTo(new CommandOutcome(1, """
				prod: widened (00000001 -> 3f2a9c51)
				  default: widened; methods +PUT
				  now allowed: PUT /orders/any from https://a.example.com
				""", ""));
	}

	@Test
	void checkWhenFileHasNotTheEnvironmentSaysSo() throws IOException {
		CommandOutcome outcome = check(ScriptedActuator.LOCK.replace("  prod:", "  live:"));
		assertThat(outcome.status()).isEqualTo(1);
		assertThat(outcome.out()).startsWith("prod: new environment, widened\n");
	}

	@Test
	void checkWhenFileCannotBeReadSaysSo() throws IOException {
		assertThat(check("format: 2").err()).contains("lock.yml:1:9: The format is 2, ").hasLineCount(1);
		assertThat(check("format: 2").status()).isEqualTo(3);
		assertThat(CommandOutcome.of("lock", "--actuator", "http://a.example", "--check", "missing.yml"))
			.isEqualTo(new CommandOutcome(3, "", "There is no file 'missing.yml'." + System.lineSeparator()));
		assertThat(CommandOutcome.of("lock", "--actuator", "http://a.example", "--check", this.folder.toString()).err())
			.contains("is a folder, not a policy document.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"allowedOriginsTotal":2|"allowedOriginsTotal":812|The policy 'default' has 812 origins, of which 2 are listed.
					"maxAge":"PT30M"|"maxAge":"soon"|Text cannot be parsed to a Duration.
					"/orders/{id}"|"/orders/{"|A brace is not closed.
					"3f2a9c51"|"\\u001b[2J"|This is not a version.
					""")
	void lockWhenPoliciesCannotBeReadSaysWhy(String right, String wrong, String message) {
		try (ScriptedActuator actuator = new ScriptedActuator().with("cors",
				ScriptedActuator.CORS.replace(right, wrong))) {
			assertThat(CommandOutcome.of("lock", "--actuator", actuator.url())).isEqualTo(new CommandOutcome(7, "",
					actuator.url() + "/cors?origins=all answers with policies that this program cannot read: " + message
							+ System.lineSeparator()));
		}
	}

	private CommandOutcome check(String lock) throws IOException {
		Path file = Files.writeString(this.folder.resolve("lock.yml"), lock);
		try (ScriptedActuator actuator = new ScriptedActuator().with("cors", ScriptedActuator.CORS)) {
			return CommandOutcome.of("lock", "--actuator", actuator.url(), "--check", file.toString());
		}
	}

}
