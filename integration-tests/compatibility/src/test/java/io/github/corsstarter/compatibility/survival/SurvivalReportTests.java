package io.github.corsstarter.compatibility.survival;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document shows the table that the servers are held against.
 */
class SurvivalReportTests {

	private static final Path DOCUMENT = Path.of("../../docs/reference/survival.md");

	private static final Path UPDATED = Path.of("target/survival.md");

	@Test
	void documentWhenTheTableChangesChangesWithIt() throws Exception {
		String document = Files.readString(DOCUMENT);
		String updated = SurvivalReport.update(document);
		Files.writeString(UPDATED, updated);
		assertThat(document).as("%s is as it should be", UPDATED).isEqualTo(updated);
	}

}
