package io.github.corsstarter.paths;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Replays the seeds of {@link QuestionFuzz} and some hundred mutations of them, always
 * the same ones. The profile {@code fuzz} goes on from there.
 */
@Tag("long")
class QuestionFuzzTests {

	private static final int MUTATIONS = 300;

	private static final String CHARACTERS = "\t\n '\"`$\\%,;:/.*-[]{}#@!azAZ09\u007f\u0085\u00ff";

	@AfterAll
	static void stop() {
		QuestionFuzz.stop();
	}

	@Test
	void actuatorWhenAskedWithSeedsAnswers() throws IOException, URISyntaxException {
		Seeds.of("Question").forEach(QuestionFuzz::fuzzerTestOneInput);
	}

	@Test
	void actuatorWhenAskedWithMutationsAnswers() throws IOException, URISyntaxException {
		Random random = new Random(11);
		List<byte[]> seeds = Seeds.of("Question");
		for (int i = 0; i < MUTATIONS; i++) {
			StringBuilder text = new StringBuilder(
					new String(seeds.get(random.nextInt(seeds.size())), StandardCharsets.ISO_8859_1));
			for (int mutations = random.nextInt(5); mutations >= 0; mutations--) {
				String inserted = CHARACTERS.substring(random.nextInt(CHARACTERS.length())).substring(0, 1);
				text.insert(random.nextInt(text.length()), inserted.repeat(1 + random.nextInt(80)));
			}
			QuestionFuzz.fuzzerTestOneInput(text.toString().getBytes(StandardCharsets.ISO_8859_1));
		}
	}

}
