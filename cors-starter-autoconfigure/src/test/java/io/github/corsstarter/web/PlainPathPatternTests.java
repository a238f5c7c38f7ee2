package io.github.corsstarter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.github.corsstarter.path.PlainPathPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link PlainPathPattern} matches and is sorted as Spring's patterns.
 */
class PlainPathPatternTests {

	private static final List<String> SEGMENTS = List.of("", "a", "b", "ab", "abc", "a.json", "x.css", "1", "42", "*",
			"a*", "*.json", "*b*", "?", "a?", "{id}", "{a}", "{long-name}", "{id:[0-9]+}", "{x:[a-z]{2}}", "{a}.{ext}",
			"{a:.*}-{b}", "v{n:[0-9]+}", "x.*", "{file:.+\\\\.css}", "**", "{*rest}");

	private static final List<String> NAMES = List.of("", "a", "b", "ab", "abc", "a.json", "x.css", "1", "42", "v1",
			"a-b", "zz", "ax");

	@Test
	void patternsWhenGeneratedMatchAndSortAsThoseOfSpring() {
		long seed = 20261129;
		Random random = new Random(seed);
		int compared = 0;
		for (int i = 0; i < 20_000; i++) {
			String one = path(random, SEGMENTS, 4);
			String other = path(random, SEGMENTS, 4);
			PathPattern first = parse(one);
			PathPattern second = parse(other);
			if (first == null || second == null) {
				continue;
			}
			compared++;
			assertThat(Integer.signum(PlainPathPattern.parse(one).compareTo(PlainPathPattern.parse(other))))
				.as("%s before %s", one, other)
				.isEqualTo(Integer.signum(first.compareTo(second)));
			for (int j = 0; j < 10; j++) {
				String path = path(random, NAMES, 4);
				assertThat(PlainPathPattern.parse(one).matches(path)).as("%s matches %s", one, path)
					.isEqualTo(first.matches(PathContainer.parsePath(path)));
			}
		}
		assertThat(compared).isGreaterThan(5_000);
	}

	private static String path(Random random, List<String> segments, int most) {
		List<String> chosen = new ArrayList<>();
		int size = 1 + random.nextInt(most);
		for (int i = 0; i < size; i++) {
			chosen.add(segments.get(random.nextInt(segments.size())));
		}
		return "/" + String.join("/", chosen);
	}

	private static @Nullable PathPattern parse(String text) {
		try {
			return PathPatternParser.defaultInstance.parse(text);
		}
		catch (PatternParseException ex) {
			return null;
		}
	}

}
