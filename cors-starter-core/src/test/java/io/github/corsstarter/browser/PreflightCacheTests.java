package io.github.corsstarter.browser;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PreflightCache}.
 */
class PreflightCacheTests {

	private static final PlannedFetch GET = PlannedFetch.of("https://app.example.com", "https://api.example.com/v1");

	private static final PlannedFetch PUT = GET.withMethod("PUT");

	private static final PlannedFetch INCLUDED = PUT.withCredentials(CredentialsMode.INCLUDE);

	private Instant now = Instant.EPOCH;

	private final PreflightCache cache = new PreflightCache(BrowserEngine.CHROMIUM, () -> this.now);

	@Test
	void permitsWhenEmptyIsFalse() {
		assertThat(permits(PUT)).isFalse();
		assertThat(permits(GET.withHeader("X-A", "1"))).isFalse();
	}

	@Test
	void permitsWhenAnswerIsKeptIsTrueForEachMethodAndHeader() {
		keep(PUT, "PUT, DELETE", "x-a, X-B", null);
		assertThat(permits(PUT)).isTrue();
		assertThat(permits(GET.withMethod("DELETE").withHeader("x-b", "1"))).isTrue();
		assertThat(permits(GET.withHeader("X-A", "1"))).isTrue();
		assertThat(permits(GET.withHeader("X-A", "1").withHeader("X-C", "1"))).isFalse();
		assertThat(permits(GET.withMethod("PATCH"))).isFalse();
	}

	@Test
	void permitsWhenPageOrUrlDiffersIsFalse() {
		keep(PUT, "PUT", null, null);
		assertThat(permits(PlannedFetch.of("https://b.example.com", PUT.url()).withMethod("PUT"))).isFalse();
		assertThat(permits(PlannedFetch.of(PUT.origin(), PUT.url() + "?x").withMethod("PUT"))).isFalse();
	}

	// "its credentials is false and request's credentials mode is not "include""
	@Test
	void permitsWhenCredentialsDifferIsTrueForThoseThatNeedLess() {
		keep(PUT, "PUT", null, null);
		assertThat(permits(INCLUDED)).isFalse();
		keep(INCLUDED, "PUT", null, null);
		assertThat(permits(INCLUDED)).isTrue();
		assertThat(permits(PUT)).isTrue();
	}

	@Test
	void permitsWhenAnswerIsWildcardIsTrueWithoutCredentials() {
		keep(PUT, "*", "*", null);
		assertThat(permits(GET.withMethod("DELETE").withHeader("X-A", "1"))).isTrue();
		assertThat(permits(PUT.withHeader("Authorization", "Bearer"))).isFalse();
		keep(INCLUDED, "*", "*", null);
		assertThat(permits(INCLUDED)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "'', 5", "60, 60", "0, 0", "x, 5", "86400, 7200" })
	void permitsWhenTimePassesEndsWithMaxAge(String maxAge, int seconds) {
		keep(PUT, "PUT", null, maxAge.isEmpty() ? null : maxAge);
		this.now = Instant.EPOCH.plus(Duration.ofSeconds(seconds)).minusMillis((seconds > 0) ? 1 : 0);
		assertThat(permits(PUT)).isEqualTo(seconds > 0);
		this.now = Instant.EPOCH.plus(Duration.ofSeconds(seconds));
		assertThat(permits(PUT)).isFalse();
	}

	@Test
	void forgetWhenPageAndUrlAreTheSameRemovesAll() {
		keep(PUT, "PUT", null, null);
		PlannedFetch other = PlannedFetch.of(PUT.origin(), PUT.url() + "/7").withMethod("PUT");
		keep(other, "PUT", null, null);
		this.cache.forget(FetchPlan.of(INCLUDED));
		assertThat(permits(PUT)).isFalse();
		assertThat(permits(other)).isTrue();
	}

	private boolean permits(PlannedFetch fetch) {
		return this.cache.permits(FetchPlan.of(fetch));
	}

	private void keep(PlannedFetch fetch, String methods, String headers, String maxAge) {
		HeaderList answer = HeaderList.of("Access-Control-Allow-Methods", methods);
		answer = (headers != null) ? answer.with("Access-Control-Allow-Headers", headers) : answer;
		answer = (maxAge != null) ? answer.with("Access-Control-Max-Age", maxAge) : answer;
		this.cache.keep(FetchPlan.of(fetch), new ServerAnswer(204, answer));
	}

}
