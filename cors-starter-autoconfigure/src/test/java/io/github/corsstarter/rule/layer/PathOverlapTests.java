package io.github.corsstarter.rule.layer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PathOverlap} and {@link PathSamples}.
 */
class PathOverlapTests {

	private static boolean isPossible(String one, String other) {
		return PathOverlap.isPossible(PathOverlap.segments(PathPatternParser.defaultInstance.parse(one)),
				PathOverlap.segments(PathPatternParser.defaultInstance.parse(other)));
	}

	@ParameterizedTest
	@CsvSource({ "/**, /orders", "/orders/**, /orders", "/orders/**, /orders/{id}/lines", "/orders, /{any}",
			"/orders/{id}, /orders/new", "/{a}/lines, /orders/{*rest}", "/*.json, /orders", "/a%20b, /anything",
			"/Orders, /orders", "/{id:[0-9]{2}}/x, /orders/x", "/**, /", "/{*all}, /" })
	void overlapWhenItCannotBeExcludedIsPossible(String one, String other) {
		assertThat(isPossible(one, other)).isTrue();
		assertThat(isPossible(other, one)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/orders, /order", "/orders/**, /ordersets", "/orders/{id}, /orders", "/orders/{id}, /orders/1/lines",
			"/api/**, /apii/**", "/{a}/lines, /orders/{id}/items", "/, /orders", "/orders/, /orders" })
	void overlapWhenSegmentsDifferIsImpossible(String one, String other) {
		assertThat(isPossible(one, other)).isFalse();
		assertThat(isPossible(other, one)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/orders", "/orders/{id}", "/orders/{id:[0-9]+}", "/**", "/orders/**", "/{*rest}",
			"/a?c", "/*.json", "/{name}.{extension}", "/orders/{id}/lines/{line:\\d+}" })
	void sampleWhenThereIsOneMatches(String pattern) {
		PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
		String sample = PathSamples.of(parsed);
		assertThat(sample).isNotNull();
		assertThat(parsed.matches(PathContainer.parsePath(sample))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/{code:[A-Z]{3}}", "/{uuid:[0-9a-f]{8}-[0-9a-f]{4}}" })
	void sampleWhenNoneIsFoundIsNull(String pattern) {
		assertThat(PathSamples.of(PathPatternParser.defaultInstance.parse(pattern))).isNull();
	}

}
