package io.github.corsstarter.test.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.test.CorsPolicyLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that {@code docs/guide/policy-lock.md} shows what the lock really writes and
 * says.
 */
class PolicyLockGuideTests {

	private static final Path GUIDE = Path.of("..", "docs", "guide", "policy-lock.md");

	@TempDir
	private Path folder;

	@Test
	void fileAndFailureOfGuideAreReal() throws IOException {
		List<String> yaml = blocks("yaml");
		Path lock = this.folder.resolve("cors-policy.lock.yml");
		Files.writeString(this.folder.resolve("application.yml"), yaml.get(0));
		Files.writeString(lock, lock().text());
		assertThat(lock().text()).endsWith("\n" + yaml.get(1));
		lock().matches(lock.toString());
		Files.writeString(this.folder.resolve("application.yml"), yaml.get(2));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> lock().matches(lock.toString()))
			.satisfies((ex) -> assertThat(blocks(""))
				.contains(String.valueOf(ex.getMessage()).replace(this.folder + "/", "") + "\n"));
	}

	@Test
	void codeOfGuideIsCode() throws IOException {
		assertThat(blocks("java")).singleElement()
			.asString()
			.contains("CorsPolicyLock.of().matches(\"cors-policy.lock.yml\");");
	}

	private CorsPolicyLock lock() {
		return CorsPolicyLock.of().withProperty("spring.config.location", "file:" + this.folder + "/");
	}

	private static List<String> blocks(String language) throws IOException {
		return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
			.matcher(Files.readString(GUIDE))
			.results()
			.map((block) -> block.group(1))
			.toList();
	}

}
