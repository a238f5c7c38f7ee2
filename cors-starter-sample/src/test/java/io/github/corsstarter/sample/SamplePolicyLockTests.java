package io.github.corsstarter.sample;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.test.CorsPolicyLock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's policies are those of its reviewed file, and a test that starts nothing
 * sees the same, byte for byte, as the command line sees in the running sample.
 */
class SamplePolicyLockTests {

	private static final String LOCK = "cors-policy.lock.yml";

	@Test
	void policiesAreReviewed() {
		CorsPolicyLock.of("dev", "staging", "prod").matches(LOCK);
		assertThat(CorsPolicyLock.of().text()).isEqualTo(CorsPolicyLock.of("prod", "dev", "staging").text());
	}

	@Tag("long")
	@ParameterizedTest
	@CsvSource({ "servlet, dev", "reactive, staging", "servlet, prod" })
	void runningSampleHasTheSameText(String stack, String environment, @TempDir Path folder) throws Exception {
		Path file = folder.resolve("running.yml");
		try (RunningSample sample = RunningSample.on(stack, environment)) {
			String actuator = sample.url() + "/actuator";
			assertThat(CommandLineRun.of("lock", "--actuator", actuator, "--output", file.toString())).isEmpty();
			assertThat(file).hasContent(CorsPolicyLock.of(environment).text());
			assertThat(CommandLineRun.of("lock", "--actuator", actuator, "--check", LOCK))
				.isEqualTo("No differences between '" + LOCK + "' and '" + actuator + "'.\n");
			assertThat(CommandLineRun.of("diff", LOCK, actuator, "--format", "markdown"))
				.isEqualTo("### CORS policies: no differences\n");
			assertThat(CommandLineRun.of("audit", "--actuator", "sample=" + actuator))
				.contains("| `sample` | `" + environment + "` |", "| `" + environment + "` | all | all | none seen |");
		}
	}

}
