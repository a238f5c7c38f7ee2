package io.github.corsstarter.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReadableHeaders}. Chromium gives the same answers.
 */
class ReadableHeadersTests {

	private static final String[] SAFELISTED = { "cache-control", "content-language", "content-length", "content-type",
			"expires", "last-modified", "pragma" };

	private static final ServerAnswer ANSWER = ServerAnswer.of(200, "X-One", "1", "X-Two", "2", "X-One", "3", "*", "4",
			"Set-Cookie", "a=b", "Set-Cookie2", "a=b", "ETag", "x", "Cache-Control", "no-store", "Content-Language",
			"de", "Content-Length", "0", "Content-Type", "text/plain", "Expires", "0", "Last-Modified", "x", "Pragma",
			"x");

	// "CORS-safelisted response-header name"
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "none", "''", "set-cookie", "Set-Cookie2", "x-three", "x-one x-two", "x-one,(", "\"x-one\"" })
	void ofCorsWhenNothingIsExposedHoldsSafelistedNames(@Nullable String exposed) {
		assertThat(ReadableHeaders.ofCors(exposing(exposed), false)).containsExactly(SAFELISTED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "x-one", "X-ONE", ",x-one, set-cookie" })
	void ofCorsWhenHeaderIsExposedHoldsIt(String exposed) {
		assertThat(ReadableHeaders.ofCors(exposing(exposed), false)).contains(SAFELISTED)
			.contains("x-one")
			.hasSize(SAFELISTED.length + 1);
		assertThat(ReadableHeaders.ofCors(exposing(exposed), true)).contains(SAFELISTED)
			.contains("x-one")
			.hasSize(SAFELISTED.length + 1);
	}

	// "If request's credentials mode is not "include" and headerNames contains `*`"
	@Test
	void ofCorsWhenWildcardWithoutCredentialsHoldsAllButCookies() {
		assertThat(ReadableHeaders.ofCors(exposing("x-one, *"), false)).contains(SAFELISTED)
			.contains("x-one", "x-two", "etag", "*", "access-control-expose-headers")
			.doesNotContain("set-cookie", "set-cookie2");
	}

	// "`*` ... will only match a header whose name is `*`"
	@Test
	void ofCorsWhenWildcardWithCredentialsHoldsHeaderOfThatName() {
		assertThat(ReadableHeaders.ofCors(exposing("*"), true)).contains(SAFELISTED)
			.contains("*")
			.hasSize(SAFELISTED.length + 1);
	}

	@Test
	void ofSameOriginWhenReadHoldsAllButCookies() {
		assertThat(ReadableHeaders.ofSameOrigin(ANSWER)).contains(SAFELISTED)
			.contains("x-one", "x-two", "etag", "*")
			.hasSize(SAFELISTED.length + 4);
	}

	private static ServerAnswer exposing(@Nullable String exposed) {
		return (exposed != null)
				? new ServerAnswer(200, ANSWER.headers().with("Access-Control-Expose-Headers", exposed)) : ANSWER;
	}

}
