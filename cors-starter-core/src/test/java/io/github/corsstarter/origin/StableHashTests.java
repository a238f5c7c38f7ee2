package io.github.corsstarter.origin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StableHash} and the hashes of sets that are made of it.
 */
class StableHashTests {

	@Test
	void ofWhenTextsAreAlikeTellsThemApart() {
		Set<Long> hashes = new HashSet<>();
		Set<Integer> low = new HashSet<>();
		for (int i = 0; i < 100_000; i++) {
			long hash = StableHash.of("https://tenant-" + i + ".example.com");
			hashes.add(hash);
			low.add((int) hash & 0xfffff);
		}
		assertThat(hashes).hasSize(100_000);
		assertThat(low).as("as many as of random numbers").hasSizeBetween(95_000, 95_800);
	}

	@Test
	void ofWhenReleaseIsAnotherStaysTheSame() {
		assertThat(StableHash.of("https://app.example.com")).isEqualTo(-7526135764900863061L);
	}

	@Test
	void stableHashWhenEntriesAreInAnotherOrderOrTwiceIsTheSame() {
		List<String> written = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			written.add("https://tenant-" + i + ".example.com");
		}
		written.addAll(List.of("https://*.example.com", "https://**.example.org:*"));
		long hash = hash(written);
		written.addAll(written.subList(500, 1002));
		Collections.shuffle(written, new Random(1));
		assertThat(hash(written)).isEqualTo(hash);
	}

	@Test
	void stableHashWhenEntriesAreOthersIsAnother() {
		List<List<String>> lists = List.of(List.of(), List.of("https://a1.test"), List.of("https://a2.test"),
				List.of("https://a1.test", "https://b2.test"), List.of("https://a2.test", "https://b1.test"),
				List.of("https://*.a1.test"), List.of("https://**.a1.test"), List.of("https://a1.test:8443"),
				List.of("https://a1.test8443"));
		assertThat(lists.stream().map(StableHashTests::hash)).doesNotHaveDuplicates();
	}

	private static long hash(List<String> written) {
		OriginIndex.Builder index = new OriginIndex.Builder();
		Stream.of(written).flatMap(List::stream).map(OriginPattern::parse).forEach(index::add);
		return index.build().stableHash();
	}

}
