package io.github.corsstarter.origin;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OriginTable} and {@link OriginHash}: the steps of a lookup, counted,
 * where the origins were chosen to make them many.
 */
class OriginTableTests {

	private static final int MANY = 100_000;

	/** The longest row of taken slots among many random origins is some sixty to 170. */
	private static final int LONGEST_ROW = 400;

	@RepeatedTest(3)
	void longestRowWhenOriginsShareTheHashOfStringIsThatOfRandomOnes() {
		assertThat("c9").hasSameHashCodeAs("aw");
		IntFunction<String> chosen = (i) -> "https://" + alike(i) + ".example.com";
		assertThat(chosen.apply(0)).hasSameHashCodeAs(chosen.apply(MANY - 1));
		Random random = new Random();
		assertThat(longestRow(chosen)).isLessThan(LONGEST_ROW);
		assertThat(longestRow((i) -> "https://" + Long.toString(random.nextLong(Long.MAX_VALUE), 36) + ".example.com"))
			.isLessThan(LONGEST_ROW);
	}

	@Test
	void longestRowWhenPatternsShareTheHashOfStringIsThatOfRandomOnes() {
		List<String> forms = List.of("https://*.%s.example.com", "https://**.%s.example.com",
				"https://%s.example.com:*", "%s://*.example.com", "https://*.%s", "https://*.a.%s:8443",
				"https://%s*.example.com", "https://*%s.example.com", "https://a*.%s.example.com");
		for (String form : forms) {
			assertThat(longestRow((i) -> form.replace("%s", alike(i)))).as(form).isLessThan(LONGEST_ROW);
		}
	}

	@Test
	void longestRowWhenNumbersAreKnownIsThatOfTheWholeTable() {
		// so it is the secret that protects: these numbers make the hash that of String
		long[] powers = LongStream.iterate(1, (power) -> power * 31).limit(512).toArray();
		OriginHash hash = new OriginHash(powers);
		OriginTable.Builder table = new OriginTable.Builder(hash);
		IntStream.range(0, 5000)
			.mapToObj((i) -> new StringBuilder(alike(i)).reverse().toString())
			.forEach((text) -> table.add(text, hash.of(text)));
		assertThat(table.build().longestRow()).isGreaterThan(4000);
	}

	@Test
	void ofWhenTextIsExactIsNeverThatOfPattern() {
		OriginHash hash = new OriginHash();
		for (int i = 0; i < MANY; i++) {
			OriginPattern pattern = OriginPattern.parse("https://*." + alike(i) + ".example.com");
			assertThat(hash.of(pattern.toString())).isPositive();
			assertThat(PatternLookup.hash(hash, pattern)).isNegative();
		}
	}

	@Test
	void ofWhenTablesDifferDiffers() {
		assertThat(new OriginHash().of("https://app.example.com"))
			.isNotEqualTo(new OriginHash().of("https://app.example.com"));
	}

	private static String alike(int number) {
		StringBuilder label = new StringBuilder();
		for (int bit = 0; bit < 17; bit++) {
			label.append((((number >> bit) & 1) == 0) ? "c9" : "aw");
		}
		return label.toString();
	}

	private static int longestRow(IntFunction<String> origins) {
		OriginHash hash = new OriginHash();
		OriginTable.Builder table = new OriginTable.Builder(hash);
		IntStream.range(0, MANY).mapToObj(origins).map((text) -> OriginPattern.parse(text, true)).forEach((origin) -> {
			String text = origin.toString();
			table.add(text, origin.isExact() ? hash.of(text) : PatternLookup.hash(hash, origin));
		});
		return table.build().longestRow();
	}

}
