package io.github.corsstarter.web;

import java.util.List;
import java.util.Random;

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
			assertThat(routes.find(path.toString(), (candidate) -> true) != null).as("'%s'", path).isEqualTo(matches);
		}
	}

	@Test
	void findWhenSeveralMatchReturnsTheFirstThatFulfilsTheCondition() {
		PathPolicy inner = new PathPolicy(PathPatternParser.defaultInstance.parse("/a/**"), "cors.paths[0]", POLICY);
		PathPolicy outer = new PathPolicy(PathPatternParser.defaultInstance.parse("/**"), "cors.paths[1]", POLICY);
		PathRoutes routes = new PathRoutes(List.of(inner, outer));
		assertThat(routes.find("/a/b", (pattern) -> true)).isSameAs(inner);
		assertThat(routes.find("/a/b", outer.pattern()::equals)).isSameAs(outer);
		assertThat(routes.find("/b", inner.pattern()::equals)).isNull();
	}

}
