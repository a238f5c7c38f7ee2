package io.github.corsstarter.browser;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsCheck}, clause by clause. The kinds of failure are those that
 * Chromium names for the same answers.
 */
class CorsCheckTests {

	private static final String ORIGIN = "https://app.example.com";

	// 2. "If origin is null, then return failure."
	@Test
	void checkWhenAllowOriginIsMissingFails() {
		assertFails(BrowserFailure.MISSING_ALLOW_ORIGIN_HEADER, "", ORIGIN, false, ServerAnswer.of(200));
		assertFails(BrowserFailure.MISSING_ALLOW_ORIGIN_HEADER, "", "null", false, ServerAnswer.of(200));
	}

	// 3. "credentials mode is not "include" and origin is `*`, then return success"
	@ParameterizedTest
	@ValueSource(strings = { ORIGIN, "null", "capacitor://localhost" })
	void checkWhenWildcardWithoutCredentialsSucceeds(String origin) {
		ServerAnswer answer = ServerAnswer.of(200, "access-control-allow-origin", " * ");
		assertThat(CorsCheck.check(origin, false, answer)).isNull();
		assertFails(BrowserFailure.WILDCARD_ORIGIN_NOT_ALLOWED, "*", origin, true, answer);
	}

	// 4. "If the result of byte-serializing a request origin with request is not origin,
	// then return failure."
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "https://other.example|ALLOW_ORIGIN_MISMATCH", "null|ALLOW_ORIGIN_MISMATCH",
					"https://app.example.com/|ALLOW_ORIGIN_MISMATCH", "https://APP.example.com|ALLOW_ORIGIN_MISMATCH",
					"https://app.example.com:443|ALLOW_ORIGIN_MISMATCH", "http://app.example.com|ALLOW_ORIGIN_MISMATCH",
					"https://*.example.com|ALLOW_ORIGIN_MISMATCH", "localhost:3000|ALLOW_ORIGIN_MISMATCH",
					"capacitor://x|ALLOW_ORIGIN_MISMATCH", "''|INVALID_ALLOW_ORIGIN_VALUE",
					"app.example.com|INVALID_ALLOW_ORIGIN_VALUE", "*.example.com|INVALID_ALLOW_ORIGIN_VALUE",
					"**|INVALID_ALLOW_ORIGIN_VALUE", "https:|INVALID_ALLOW_ORIGIN_VALUE",
					"https://|INVALID_ALLOW_ORIGIN_VALUE", "https://[|INVALID_ALLOW_ORIGIN_VALUE",
					"*, *|MULTIPLE_ALLOW_ORIGIN_VALUES", "https://app.example.com,|MULTIPLE_ALLOW_ORIGIN_VALUES",
					"https://app.example.com, https://app.example.com|MULTIPLE_ALLOW_ORIGIN_VALUES",
					"https://app.example.com https://x.example|MULTIPLE_ALLOW_ORIGIN_VALUES" })
	void checkWhenAllowOriginIsAnotherFails(String allowed, BrowserFailure failure) {
		ServerAnswer answer = ServerAnswer.of(200, "Access-Control-Allow-Origin", allowed,
				"Access-Control-Allow-Credentials", "true");
		assertFails(failure, allowed, ORIGIN, false, answer);
		assertFails(failure, allowed, ORIGIN, true, answer);
	}

	// get: "values of all headers ..., separated from each other by 0x2C 0x20"
	@Test
	void checkWhenAllowOriginStandsOnTwoLinesFails() {
		ServerAnswer answer = ServerAnswer.of(200, "Access-Control-Allow-Origin", ORIGIN, "access-control-allow-origin",
				ORIGIN);
		assertFails(BrowserFailure.MULTIPLE_ALLOW_ORIGIN_VALUES, ORIGIN + ", " + ORIGIN, ORIGIN, false, answer);
		answer = ServerAnswer.of(200, "Access-Control-Allow-Origin", "*", "Access-Control-Allow-Origin", "*");
		assertFails(BrowserFailure.MULTIPLE_ALLOW_ORIGIN_VALUES, "*, *", ORIGIN, false, answer);
	}

	// 5. "credentials mode is not "include", then return success"
	@ParameterizedTest
	@ValueSource(strings = { ORIGIN, "null" })
	void checkWhenAllowOriginIsEqualWithoutCredentialsSucceeds(String origin) {
		assertThat(CorsCheck.check(origin, false, ServerAnswer.of(403, "Access-Control-Allow-Origin", origin)))
			.isNull();
	}

	// 7. "If credentials is `true`, then return success."
	@Test
	void checkWhenCredentialsAreAllowedSucceeds() {
		assertThat(CorsCheck.check(ORIGIN, true, withCredentials("true"))).isNull();
	}

	// 8. "Return failure."
	@ParameterizedTest
	@ValueSource(strings = { "", "TRUE", "True", "1", "false", "true, true", "\"true\"" })
	void checkWhenCredentialsAreNotExactlyTrueFails(String value) {
		assertFails(BrowserFailure.INVALID_ALLOW_CREDENTIALS, value, ORIGIN, true, withCredentials(value));
		assertThat(CorsCheck.check(ORIGIN, false, withCredentials(value))).isNull();
	}

	@Test
	void checkWhenCredentialsAreMissingFails() {
		assertFails(BrowserFailure.INVALID_ALLOW_CREDENTIALS, "", ORIGIN, true,
				ServerAnswer.of(200, "Access-Control-Allow-Origin", ORIGIN));
	}

	@Test
	void checkWhenCredentialsStandOnTwoLinesFails() {
		ServerAnswer twice = new ServerAnswer(200,
				withCredentials("true").headers().with("Access-Control-Allow-Credentials", "true"));
		assertFails(BrowserFailure.INVALID_ALLOW_CREDENTIALS, "true, true", ORIGIN, true, twice);
	}

	// the credentials mode "same-origin" sends none to other origins
	@ParameterizedTest
	@EnumSource
	void judgeWhenModeIsGivenAsksForCredentialsWithIncludeAlone(CredentialsMode mode) {
		PlannedFetch fetch = PlannedFetch.of(ORIGIN, "https://api.example.com").withCredentials(mode);
		BrowserVerdict verdict = Browser.judge(fetch, null, ServerAnswer.of(200, "Access-Control-Allow-Origin", "*"));
		assertThat(verdict.isBlocked()).isEqualTo(mode == CredentialsMode.INCLUDE);
		assertThat(mode.id()).isEqualTo(mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	private static ServerAnswer withCredentials(String value) {
		return ServerAnswer.of(200, "Access-Control-Allow-Origin", ORIGIN, "Access-Control-Allow-Credentials", value);
	}

	private static void assertFails(BrowserFailure failure, String detail, String origin, boolean credentials,
			ServerAnswer answer) {
		assertThat(CorsCheck.check(origin, credentials, answer)).isEqualTo(new Violation(failure, detail));
	}

}
