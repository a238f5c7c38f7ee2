package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Long runs say how far they are on a terminal, whatever becomes of their output, and
 * nowhere else.
 */
@Tag("long")
class ProgressTests {

	private static final Path SCRIPT = Path.of("/usr/bin/script");

	@TempDir
	private Path folder;

	@Test
	void auditWhenErrorsAreATerminalSaysHowFarItIs() throws Exception {
		Assumptions.assumeTrue(Files.isExecutable(SCRIPT), "there is no script(1)");
		try (ScriptedActuator slow = slow()) {
			String terminal = run(List.of(SCRIPT.toString(), "-qec", audit(slow) + " > " + report(), "/dev/null"));
			assertThat(terminal).contains("\r1 of 3 applications\r2 of 3 applications").endsWith("\r");
			assertThat(Files.readString(report())).startsWith("# CORS audit of ").doesNotContain("\r", "\u001b");
		}
	}

	@Test
	void auditWhenErrorsGoToAFileSaysNothing() throws Exception {
		Assumptions.assumeTrue(Files.isExecutable(SCRIPT), "there is no script(1)");
		Path errors = this.folder.resolve("errors.txt");
		try (ScriptedActuator slow = slow()) {
			String terminal = run(List.of(SCRIPT.toString(), "-qec", audit(slow) + " 2> " + errors, "/dev/null"));
			assertThat(terminal).startsWith("# CORS audit of ").doesNotContain("of 3 applications", "\u001b");
			assertThat(errors).isEmptyFile();
		}
	}

	private Path report() {
		return this.folder.resolve("report.md");
	}

	private static ScriptedActuator slow() {
		return new ScriptedActuator().with("cors", (exchange) -> {
			sleep();
			ScriptedActuator.answer(exchange, 200, ScriptedActuator.CORS);
		});
	}

	private static void sleep() {
		try {
			Thread.sleep(1_100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String audit(ScriptedActuator actuator) {
		List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", System.getProperty("java.class.path"), "io.github.corsstarter.cli.Main", "audit"));
		for (String name : List.of("a", "b", "c")) {
			words.addAll(List.of("--actuator", name + "=" + actuator.url()));
		}
		return String.join(" ", words);
	}

	private static String run(List<String> command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
