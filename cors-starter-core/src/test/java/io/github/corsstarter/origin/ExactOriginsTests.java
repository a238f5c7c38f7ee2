package io.github.corsstarter.origin;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ExactOrigins} and {@link ExactOriginsBuilder}.
 */
class ExactOriginsTests {

	private static final String LONGEST_HOST = "a.".repeat(126) + "b";

	@Test
	void containsWhenEmptyIsFalse() {
		assertThat(ExactOrigins.NONE.contains("https://a.example")).isFalse();
		assertThat(ExactOrigins.NONE.contains("")).isFalse();
		assertThat(ExactOrigins.NONE.size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://a.example", "https://a.example:8443", "https://[2001:db8::1]",
			"http://localhost:3000" })
	void containsWhenAddedIsTrueToTheLetter(String origin) {
		ExactOrigins origins = of(origin);
		assertThat(origins.contains(origin)).isTrue();
		assertThat(origins.contains(origin.toUpperCase(java.util.Locale.ROOT))).isFalse();
		assertThat(origins.contains(origin + "/")).isFalse();
		assertThat(origins.contains(origin + "x")).isFalse();
		assertThat(origins.contains(origin.substring(0, origin.length() - 1))).isFalse();
		assertThat(origins.contains(origin.replace('a', '\u0161'))).as("the same low byte")
			.isEqualTo(origin.indexOf('a') == -1);
		assertThat(origins.contains("x".repeat(9000))).isFalse();
	}

	@Test
	void containsWhenDefaultPortWasWrittenKnowsTheOriginAsItIsSent() {
		ExactOrigins origins = of("https://A.example:443/", "https://" + LONGEST_HOST + ":65535");
		assertThat(origins.contains("https://a.example")).isTrue();
		assertThat(origins.contains("https://a.example:443")).isFalse();
		assertThat(origins.contains("https://" + LONGEST_HOST + ":65535")).isTrue();
	}

	@Test
	void sizeWhenAddedTwiceCountsOnce() {
		assertThat(of("https://a.example", "https://b.example", "https://a.example/").size()).isEqualTo(2);
	}

	@Test
	void addWhenPatternThrows() {
		OriginPattern pattern = OriginPattern.parse("https://*.a.example");
		assertThatIllegalArgumentException().isThrownBy(() -> new ExactOriginsBuilder().add(pattern));
	}

	@Test
	void containsWhenRandomIsAsOfSet() {
		Random random = new Random(7);
		ExactOriginsBuilder builder = new ExactOriginsBuilder();
		Set<String> added = new HashSet<>();
		for (int i = 0; i < 100_000; i++) {
			String origin = random(random);
			added.add(origin);
			builder.add(OriginPattern.parse(origin));
		}
		ExactOrigins origins = builder.build();
		assertThat(origins.size()).isEqualTo(added.size()).isEqualTo(builder.size());
		assertThat(added).allMatch(origins::contains);
		for (int i = 0; i < 100_000; i++) {
			String origin = random(random);
			assertThat(origins.contains(origin)).isEqualTo(added.contains(origin));
		}
	}

	private static String random(Random random) {
		return "https://" + Integer.toString(random.nextInt(200_000), 36) + ".example";
	}

	@Test
	void longestRowWhenOriginsAreChosenIsThatOfRandomOnes() {
		assertThat("c9").hasSameHashCodeAs("aw");
		OriginHash secret = new OriginHash();
		assertThat(longestRow(secret)).isLessThan(400);
		OriginHash known = new OriginHash(LongStream.generate(() -> 1).limit(512).toArray());
		assertThat(longestRow(known)).isGreaterThan(4000);
	}

	private static int longestRow(OriginHash hash) {
		ExactOriginSlots slots = new ExactOriginSlots();
		ExactOriginTexts texts = new ExactOriginTexts();
		IntStream.range(0, 20_000).forEach((i) -> {
			String text = "https://" + Integer.toBinaryString(i + 65_536).replace("1", "aw").replace("0", "wa");
			slots.add(hash.of(text), texts.add(text), texts, hash);
		});
		return slots.longestRow();
	}

	private static ExactOrigins of(String... origins) {
		ExactOriginsBuilder builder = new ExactOriginsBuilder();
		List.of(origins).forEach((origin) -> builder.add(OriginPattern.parse(origin)));
		return builder.build();
	}

}
