package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.path.PlainPathPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link EdgePath}: its regular expressions match what the patterns do.
 */
class EdgePathTests {

	private static final List<String> SEGMENTS = List.of("a", "b", "ab", "a.b", "*", "a*", "*b", "a*b", "{id}",
			"{id}.b", "a-{id}", "~x_1");

	private static final List<String> NAMES = List.of("", "a", "b", "ab", "a.b", "axb", "a-1", "x.b", "~x_1", "acb",
			".b");

	private final Random random = new Random(20261129);

	@Test
	void patternsWhenGeneratedMatchAsTheirTextsDo() {
		int matched = 0;
		for (int i = 0; i < 5_000; i++) {
			String text = path(SEGMENTS, 3) + List.of("", "", "/", "/**", "/{*rest}").get(this.random.nextInt(5));
			PlainPathPattern pattern = PlainPathPattern.parse(text);
			Pattern regex = Pattern.compile("^" + EdgePath.parse(text).regex() + "(\\?|\\z)");
			for (int j = 0; j < 10; j++) {
				String path = path(NAMES, 4);
				boolean matches = pattern.matches(path);
				matched += matches ? 1 : 0;
				assertThat(regex.matcher(path).lookingAt()).as("%s %s", text, path).isEqualTo(matches);
				assertThat(regex.matcher(path + "?a=/b").lookingAt()).as("%s %s", text, path).isEqualTo(matches);
			}
		}
		assertThat(matched).isGreaterThan(1_000);
		assertThat(EdgePath.parse("/**").regex()).isEqualTo("(/[^?]*)?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a?", "/{id:[0-9]+}", "/**/a", "/a/**/b", "/a;x", "/a\"b", "/a b", "/a$b", "/a#b", "/a}b",
			"/a\nb", "/a{b", "/ä", "/a%20b", "/{*rest}/b", "/a'b", "/a\\b", "/{a b}" })
	void patternWhenNotPlainIsRefused(String text) {
		assertThatThrownBy(() -> EdgePath.parse(text)).isInstanceOf(ExportRefusedException.class)
			.hasMessageContaining("cannot be written for a proxy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a;b", "//a", "/a//b", "/a/../b", "/a/..", "/./a", "/a/.?x", "/a%2fb", "/a%2Fb", "/%61",
			"/a%5cb", "/a\\b", "/a%00", "/a%25", "/a%3b", "/a/..;/b", "/%2e%2e/a", "/a%7E", "/a%5F" })
	void pathWhenReadInTwoWaysIsAmbiguous(String path) {
		assertThat(Pattern.compile("^" + EdgePath.AMBIGUOUS).matcher(path).lookingAt()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/a", "/a/b/", "/a%20b", "/%C3%A4", "/a@b,c", "/a%40b%2C", "/a.b/.c/..d/...",
			"/a?x=;//", "/a?b=/../%2f" })
	void pathWhenReadInOneWayIsNotAmbiguous(String path) {
		assertThat(Pattern.compile("^" + EdgePath.AMBIGUOUS).matcher(path).lookingAt()).isFalse();
	}

	private String path(List<String> segments, int most) {
		List<String> chosen = new ArrayList<>();
		int size = 1 + this.random.nextInt(most);
		for (int i = 0; i < size; i++) {
			chosen.add(segments.get(this.random.nextInt(segments.size())));
		}
		return "/" + String.join("/", chosen);
	}

}
