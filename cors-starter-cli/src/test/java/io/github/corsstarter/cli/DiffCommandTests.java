package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DiffCommand}.
 */
class DiffCommandTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "text", "json", "markdown" })
	void diffWhenDocumentsAreTheSamePasses(String format) throws IOException {
		String file = write("a.yml", ScriptedActuator.LOCK);
		CommandOutcome outcome = CommandOutcome.of("diff", file, file, "--format", format);
		assertThat(outcome.status()).isZero();
		assertThat(outcome.out()).hasLineCount(1);
	}

	@Test
	@Timeout(30)
	void diffWhenAPatternOfAForeignDocumentWouldBeTriedForEverSaysSo() throws IOException {
		String path = "/" + "a".repeat(60) + "b";
		String mine = write("a.yml", ScriptedActuator.LOCK.replace("/**", path));
		String foreign = write("b.yml", ScriptedActuator.LOCK.replace("\"/orders/{id}\"", "'/{x:(a+)+\\1c}'"));
		CommandOutcome outcome = CommandOutcome.of("diff", mine, foreign);
		assertThat(outcome.status()).isEqualTo(3);
		assertThat(outcome.err())
			.isEqualTo("The regular expression in the path pattern '/{x:(a+)+\\1c}' takes too many "
					+ "steps to match a path. Write it without a repetition within a repetition, such as (a+)+."
					+ System.lineSeparator());
	}

	@Test
	void diffWhenDocumentsDifferWritesText() throws IOException {
		CommandOutcome outcome = diff("text");
		assertThat(outcome).isEqualTo(new CommandOutcome(1, """
				dev: new environment, no effect on requests
				prod: widened and narrowed (3f2a9c51 -> 77aa0011)
				  default: widened and narrowed; origins +https://new.example.org -https://app.example.com; methods -PUT
				  now allowed: GET /orders/any from https://new.example.org
				  now denied: PUT /orders/any from https://a.example.com
				""", ""));
	}

	@Test
	void diffWhenDocumentsDifferWritesMarkdown() throws IOException {
		CommandOutcome outcome = diff("markdown");
		assertThat(outcome.status()).isEqualTo(1);
		assertThat(outcome.out().replace(this.folder + "/", "")).isEqualTo(
				"""
						### CORS policies: widened and narrowed

						From `a.yml` to `b.yml`.

						#### `dev`: new environment, no effect on requests

						#### `prod`: widened and narrowed (`3f2a9c51` to `77aa0011`)

						- `default: widened and narrowed; origins +https://new.example.org -https://app.example.com; methods -PUT`

						Now allowed, for example:

						- `GET /orders/any from https://new.example.org`

						Now denied, for example:

						- `PUT /orders/any from https://a.example.com`

						Browsers may use old answers to preflights for up to 30 minutes. Caches have to purge:

						- `/orders/{id}`
						- `/**`
						""");
	}

	@Test
	void diffWhenDocumentsDifferWritesJson() throws IOException {
		CommandOutcome outcome = diff("json");
		assertThat(outcome.out()).startsWith("{\"effect\":\"both\",\"before\":\"")
			.contains("{\"environment\":\"dev\",\"change\":\"added\",\"effect\":\"none\"",
					"\"versionBefore\":\"3f2a9c51\",\"versionAfter\":\"77aa0011\"",
					"\"newlyDenied\":[{\"aspect\":\"method\",\"origin\":\"https://a.example.com\",\"method\":\"PUT\","
							+ "\"path\":\"/orders/any\",\"credentials\":false}]",
					"\"purge\":[\"/orders/{id}\",\"/**\"],\"cachedFor\":1800");
	}

	@Test
	void diffWhenApplicationsRunInTwoEnvironmentsComparesThem() {
		try (ScriptedActuator staging = new ScriptedActuator().with("cors",
				ScriptedActuator.CORS.replace("\"prod\"", "\"staging\"").replace("PUT", "PATCH"));
				ScriptedActuator prod = new ScriptedActuator().with("cors", ScriptedActuator.CORS)) {
			CommandOutcome outcome = CommandOutcome.of("diff", staging.url(), prod.url());
			assertThat(outcome.out()).startsWith("staging -> prod: widened and narrowed\n");
			assertThat(outcome.status()).isEqualTo(1);
		}
	}

	@Test
	void diffWhenOneIsRunningComparesItsEnvironment() throws IOException {
		String file = write("a.yml", ScriptedActuator.LOCK + "  dev:\n    policies: {}\n");
		try (ScriptedActuator prod = new ScriptedActuator().with("cors", ScriptedActuator.CORS)) {
			assertThat(CommandOutcome.of("diff", file, prod.url()).status()).isZero();
			assertThat(CommandOutcome.of("diff", prod.url(), file).status()).isZero();
		}
	}

	@Test
	void diffWhenArgumentIsNoUrlOrFileSaysSo() {
		assertThat(CommandOutcome.of("diff", "a.yml", "b.yml"))
			.isEqualTo(new CommandOutcome(3, "", "There is no file 'a.yml'." + System.lineSeparator()));
		CommandOutcome outcome = CommandOutcome.of("diff", "https://a b", "b.yml");
		assertThat(outcome.status()).isEqualTo(2);
		assertThat(outcome.err()).contains("'https://a b' is not a URL such as https://api.example.com.")
			.hasLineCount(1);
	}

	@Test
	void diffWhenNamesAreMarkupWritesNone() throws IOException {
		String before = ScriptedActuator.LOCK;
		String after = before.replace("      default:", "      \"x`<img>`|\\u001b[2J\":");
		CommandOutcome outcome = CommandOutcome.of("diff", write("a.yml", before), write("b.yml", after), "--format",
				"markdown");
		assertThat(outcome.out()).contains("- `` x`<img>`|\\u001b[2J: new, no effect; ").doesNotContain("\u001b");
	}

	private CommandOutcome diff(String format) throws IOException {
		String after = ScriptedActuator.LOCK.replace("- https://app.example.com", "- https://new.example.org")
			.replace("          - PUT\n", "")
			.replace("3f2a9c51", "77aa0011") + "  dev:\n    policies: {}\n";
		return CommandOutcome.of("diff", write("a.yml", ScriptedActuator.LOCK), write("b.yml", after), "--format",
				format);
	}

	private String write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text).toString();
	}

}
