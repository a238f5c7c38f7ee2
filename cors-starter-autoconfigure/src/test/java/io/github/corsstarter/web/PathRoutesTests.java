package io.github.corsstarter.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that paths that are compared as text are matched as Spring matches them.
 */
class PathRoutesTests {

	private static final CorsPolicy POLICY = CorsPolicy
		.compile(CorsPolicySpec.builder("test").allowedOrigins("https://app.example.com").build());

	private static final List<String> PIECES = List.of("/", "/", "/a", "/b", "a", "b", ".", "..", "%61", "%2f", ";x=y",
			"*", "A", "?", "\u00e4", "");

	private static final List<String> PATHS = List.of("/a", "/a", "/b", "/ab", "/a.b", "/", "//", "/%61", "/a;x=y",
			"/..", "/a%2fb");

	private static final List<String> PATTERNS = List.of("/a", "/a", "/b", "/ab", "/a.b", "/*", "/{x}", "/a*",
			"/{x:a+}", "/?");

	private static final List<String> ENDS = List.of("/**", "/**", "", "", "/", "/{*rest}", "/*", "/a-*");

	@ParameterizedTest
	@ValueSource(strings = { "/**", "/a/**", "/a/b/**", "/a.b/**", "/*/b/**", "/a", "/a/", "/a/*", "/{x}/**",
			"/a/{*rest}", "/a?/**" })
	void findWhenPathsAreMadeUpAgreesWithThePattern(String text) {
		PathPattern pattern = PathPatternParser.defaultInstance.parse(text);
		PathRoutes routes = new PathRoutes(List.of(new PathPolicy(pattern, "cors.paths", POLICY)));
		Random random = new Random(text.hashCode());
		for (int i = 0; i < 20_000; i++) {
			StringBuilder path = new StringBuilder();
			for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
				path.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			boolean matches = pattern.matches(PathContainer.parsePath(path.toString()));
			assertThat(routes.find(path.toString(), ServerPath.isPlain(path.toString()), (candidate) -> true) != null)
				.as("'%s'", path)
				.isEqualTo(matches);
		}
	}

	@Test
	void findWhenSeveralMatchReturnsTheFirstThatFulfilsTheCondition() {
		PathPolicy inner = new PathPolicy(PathPatternParser.defaultInstance.parse("/a/**"), "cors.paths[0]", POLICY);
		PathPolicy outer = new PathPolicy(PathPatternParser.defaultInstance.parse("/**"), "cors.paths[1]", POLICY);
		PathRoutes routes = new PathRoutes(List.of(inner, outer));
		assertThat(routes.find("/a/b", ServerPath.isPlain("/a/b"), (pattern) -> true)).isSameAs(inner);
		assertThat(routes.find("/a/b", ServerPath.isPlain("/a/b"), outer.pattern()::equals)).isSameAs(outer);
		assertThat(routes.find("/b", ServerPath.isPlain("/b"), inner.pattern()::equals)).isNull();
	}

	/**
	 * A hundred thousand lookups among patterns and paths that have much in common, held
	 * against the first pattern that Spring says matches.
	 */
	@Test
	void findAmongManyMadeUpPatternsIsTheFirstThatMatches() {
		Random random = new Random(20);
		int found = 0;
		for (int round = 0; round < 500; round++) {
			List<PathPolicy> policies = policies(random);
			PathRoutes routes = new PathRoutes(policies);
			boolean some = random.nextBoolean();
			Predicate<PathPattern> condition = (pattern) -> some || pattern.getPatternString().length() % 3 != 0;
			for (int i = 0; i < 200; i++) {
				String path = join(random, PATHS, 5);
				PathContainer parsed = PathContainer.parsePath(path);
				PathPolicy expected = null;
				for (int k = 0; k < policies.size() && expected == null; k++) {
					PathPattern pattern = policies.get(k).pattern();
					expected = (pattern.matches(parsed) && condition.test(pattern)) ? policies.get(k) : null;
				}
				assertThat(routes.find(path, ServerPath.isPlain(path), condition)).as("%s among %s", path, policies)
					.isSameAs(expected);
				found += (expected != null) ? 1 : 0;
			}
		}
		assertThat(found).isBetween(30_000, 90_000);
	}

	private static List<PathPolicy> policies(Random random) {
		Set<String> patterns = new LinkedHashSet<>();
		for (int i = random.nextInt(25); i >= 0; i--) {
			String start = join(random, PATTERNS, 4);
			String end = ENDS.get(random.nextInt(ENDS.size()));
			patterns.add((start + end).isEmpty() ? "/" : unique(start) + end);
		}
		return patterns.stream()
			.map((pattern) -> new PathPolicy(PathPatternParser.defaultInstance.parse(pattern), pattern, POLICY))
			.sorted(Comparator.comparing(PathPolicy::pattern))
			.toList();
	}

	/** Names of variables must not be used twice in a pattern. */
	private static String unique(String pattern) {
		StringBuilder unique = new StringBuilder();
		for (char character : pattern.toCharArray()) {
			unique.append((character == '{') ? "{v" + unique.length() : String.valueOf(character));
		}
		return unique.toString();
	}

	private static String join(Random random, List<String> pieces, int most) {
		StringBuilder joined = new StringBuilder();
		for (int i = random.nextInt(most); i > 0; i--) {
			joined.append(pieces.get(random.nextInt(pieces.size())));
		}
		return joined.toString();
	}

	@Test
	void findWhenLiteralsHaveOneHashTellsThemApart() {
		List<PathPolicy> policies = Stream
			.of("/Aa/**", "/BB/**", "/Aa", "/BB", "/c1/**", "/c2", "/c3/**", "/c4", "/c5/**", "/c6")
			.map((text) -> PathPatternParser.defaultInstance.parse(text))
			.sorted()
			.map((pattern) -> new PathPolicy(pattern, "cors.paths", POLICY))
			.toList();
		PathRoutes routes = new PathRoutes(policies);
		for (String path : List.of("/Aa", "/BB", "/Aa/x", "/BB/x", "/Aa%61", "/%42B/x")) {
			PathContainer parsed = PathContainer.parsePath(path);
			assertThat(routes.find(path, ServerPath.isPlain(path), (pattern) -> true)).as(path)
				.isEqualTo(policies.stream()
					.filter((policy) -> policy.pattern().matches(parsed))
					.findFirst()
					.orElse(null));
		}
	}

}
