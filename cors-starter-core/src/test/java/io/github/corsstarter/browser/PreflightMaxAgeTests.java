package io.github.corsstarter.browser;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PreflightMaxAge}.
 */
class PreflightMaxAgeTests {

	@ParameterizedTest
	@CsvSource({ "0,0", "1,1", "600,600", "000600,600", "31536000,31536000", "999999999999999999,999999999999999999" })
	void ofWhenValueIsDeltaSecondsReturnsIt(String value, long seconds) {
		assertThat(PreflightMaxAge.of(maxAge(value))).isEqualTo(Duration.ofSeconds(seconds));
	}

	// "If max-age is failure or null, then set max-age to 5."
	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "+600", "600s", "6e2", "1.5", "600, 600", "30m", "\u0661" })
	void ofWhenValueIsMalformedReturnsFiveSeconds(String value) {
		assertThat(PreflightMaxAge.of(maxAge(value))).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void ofWhenHeaderIsMissingOrTwiceReturnsFiveSeconds() {
		assertThat(PreflightMaxAge.of(ServerAnswer.of(204))).isEqualTo(Duration.ofSeconds(5));
		assertThat(PreflightMaxAge
			.of(ServerAnswer.of(204, "Access-Control-Max-Age", "600", "Access-Control-Max-Age", "600")))
			.isEqualTo(Duration.ofSeconds(5));
	}

	// "greater than an imposed limit on max-age"
	@ParameterizedTest
	@CsvSource({ "0,0,0,0", "600,600,600,600", "601,601,601,600", "7200,7200,7200,600", "7201,7200,7201,600",
			"86400,7200,86400,600", "86401,7200,86400,600", "99999999999999999999999,7200,86400,600" })
	void ofWhenEngineHasLimitReturnsNoMore(String value, long chromium, long firefox, long safari) {
		assertThat(PreflightMaxAge.of(maxAge(value), BrowserEngine.CHROMIUM)).hasSeconds(chromium);
		assertThat(PreflightMaxAge.of(maxAge(value), BrowserEngine.FIREFOX)).hasSeconds(firefox);
		assertThat(PreflightMaxAge.of(maxAge(value), BrowserEngine.SAFARI)).hasSeconds(safari);
	}

	@Test
	void idWhenReadIsInLowerCase() {
		assertThat(BrowserEngine.values()).extracting(BrowserEngine::id)
			.containsExactly("chromium", "firefox", "safari");
	}

	private static ServerAnswer maxAge(String value) {
		return ServerAnswer.of(204, "Access-Control-Max-Age", value);
	}

}
