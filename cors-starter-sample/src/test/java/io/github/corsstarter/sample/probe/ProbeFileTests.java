package io.github.corsstarter.sample.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file that users copy.
 */
class ProbeFileTests {

	private static final Path PROBE = ProbeServers.PROBE;

	@Test
	void probeIsSmallAndAlone() throws IOException {
		String probe = Files.readString(PROBE);
		assertThat(probe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
		assertThat(probe.lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(125));
		assertThat(probe).doesNotContain("import ", "import(", "require(", "eval(", "localStorage", "cookie");
	}

	@Test
	void sampleServesTheSameFile() throws IOException {
		try (InputStream served = getClass().getResourceAsStream("/page/cors-probe.js")) {
			assertThat(served).isNotNull();
			assertThat(new String(served.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(PROBE));
		}
	}

}
