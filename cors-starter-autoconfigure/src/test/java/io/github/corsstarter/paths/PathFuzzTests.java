package io.github.corsstarter.paths;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Replays the seeds of {@link PathFuzz} and some hundred other inputs, always the same
 * ones. The profile {@code fuzz} goes on from there.
 */
@Tag("long")
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
		Seeds.of("Path").forEach(PathFuzz::fuzzerTestOneInput);
	}

	@Test
	void pathsWhenTheyAreGeneratedLeadToThePolicyOfTheirHandler() {
		Random random = new Random(7);
		for (int i = 0; i < INPUTS; i++) {
			byte[] data = new byte[2 + random.nextInt(MAX_LENGTH)];
			random.nextBytes(data);
			for (int j = 2; j < data.length; j++) {
				data[j] = (random.nextInt(8) != 0) ? (byte) random.nextInt(TOKENS) : data[j];
			}
			PathFuzz.fuzzerTestOneInput(data);
		}
	}

}
