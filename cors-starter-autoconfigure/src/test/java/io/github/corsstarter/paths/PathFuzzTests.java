package io.github.corsstarter.paths;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replays the seeds of {@link PathFuzz} and some hundred other inputs, always the same
 * ones. The profile {@code fuzz} goes on from there.
 */
class PathFuzzTests {

	private static final int INPUTS = 400;

	private static final int MAX_LENGTH = 12;

	private static final int TOKENS = 36;

	@AfterAll
	static void stop() {
		PathFuzz.stop();
	}

	@Test
	void pathsWhenTheyAreSeedsLeadToThePolicyOfTheirHandler() throws IOException, URISyntaxException {
		URL directory = PathFuzzTests.class.getResource("/fuzz/Path");
		assertThat(directory).isNotNull();
		try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
			List<Path> seeds = files.sorted().toList();
			assertThat(seeds).hasSizeGreaterThan(10);
			for (Path seed : seeds) {
				PathFuzz.fuzzerTestOneInput(Files.readAllBytes(seed));
			}
		}
	}

	@Test
	void pathsWhenTheyAreGeneratedLeadToThePolicyOfTheirHandler() {
		Random random = new Random(7);
		for (int i = 0; i < INPUTS; i++) {
			byte[] data = new byte[2 + random.nextInt(MAX_LENGTH)];
			random.nextBytes(data);
			for (int j = 2; j < data.length; j++) {
				data[j] = (byte) (random.nextInt(8) != 0 ? random.nextInt(TOKENS) : data[j]);
			}
			PathFuzz.fuzzerTestOneInput(data);
		}
	}

}
