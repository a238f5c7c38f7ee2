package io.github.corsstarter.explainer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Tests for {@link NearPath}.
 */
class NearPathTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			/api/*        | /api/v1/orders  | /api/**
			/api/.*       | /api/orders     | /api/**
			/api.*        | /api/orders     | /api/**
			/api          | /api/orders     | /api/**
			/api/         | /api/orders     | /api/**
			/shop/api/**  | /api/orders     | /api/**
			/shop/api     | /api            | /api
			/{version}    | /v1/orders      | /{version}/**
			""")
	void findWhenPatternWasMeantToMatchCorrectsIt(String pattern, String path, String corrected) {
		NearPath near = NearPath.find(List.of("/other", pattern), path, "/shop");
		assertThat(near).isNotNull();
		assertThat(near.pattern()).isEqualTo(pattern);
		assertThat(near.corrected()).isEqualTo(corrected);
	}

	@ParameterizedTest
	@CsvSource({ "/api/**, /API/orders", "/Orders, /orders" })
	void findWhenCaseDiffersCorrectsThePath(String pattern, String path) {
		assertThat(NearPath.find(List.of(pattern), path, ""))
			.isEqualTo(new NearPath(pattern, null, "Paths are case-sensitive."));
	}

	@ParameterizedTest
	@CsvSource({ "/api/**, /orders", "/api/*, /orders", "/shop/api/**, /api/orders", "/api/**, /api/orders",
			"/a[, /b" })
	void findWhenNoPatternIsNearIsNull(String pattern, String path) {
		@Nullable NearPath near = NearPath.find(List.of(pattern), path, "");
		assertThat(near).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/api/orders, /api/orders/, /api/orders/**", "/api/orders/, /api/orders, /api/orders/**",
			"/api/*, /api/orders/, /api/*/**", "/{version}/orders, /v1/orders/, /{version}/orders/**" })
	void findWhenSlashAtTheEndDiffersNamesThePatternForBoth(String pattern, String path, String both) {
		assertThat(NearPath.find(List.of(pattern), path, "")).isEqualTo(new NearPath(pattern, both,
				"Only the slash at the end is different from '" + pattern + "'; '" + both + "' governs both."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%", "/%zz", "/%e", "", "x", "/{a:(b+)+c}", "/{", "/**/**", "//", "/;", "/a;=%" })
	void findWhenPathIsHostileDoesNotThrow(String path) {
		assertThatCode(() -> NearPath.find(List.of("/a", "/a/**", "/{b:[0-9]+}/"), path, "/%"))
			.doesNotThrowAnyException();
	}

}
