package io.github.corsstarter.browser;

import java.time.Duration;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Browser} with scenarios that Chromium, Firefox, WebKitGTK and WPE
 * WebKit agree on, and with the texts of Chromium's console.
 */
class BrowserScenarioTests {

	private static final String PREFIX = "Access to fetch at 'http://localhost:8102/v1' from origin "
			+ "'http://localhost:8101' has been blocked by CORS policy: ";

	private static final String PREFLIGHT = PREFIX
			+ "Response to preflight request doesn't pass access control check: ";

	private static final PlannedFetch POST = PlannedFetch.of("http://localhost:8101", "http://localhost:8102/v1")
		.withMethod("POST")
		.withHeader("Content-Type", "application/json");

	private static final PlannedFetch INCLUDED = POST.withCredentials(CredentialsMode.INCLUDE);

	@Test
	void judgeWhenEverythingIsAllowedIsReadable() {
		assertReadable(INCLUDED, 204, good());
	}

	@Test
	void judgeWhenOriginIsWildcardWithCredentialsBlocks() {
		assertBlocked(INCLUDED, 204, with("Origin", "*"), BrowserFailure.PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED,
				PREFLIGHT + "The value of the 'Access-Control-Allow-Origin' header in the response must not be the "
						+ "wildcard '*' when the request's credentials mode is 'include'.");
	}

	@Test
	void judgeWhenHeadersAreWildcardWithCredentialsBlocks() {
		assertBlocked(INCLUDED, 204, with("Headers", "*"), BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE,
				PREFIX + "Request header field content-type is not allowed by Access-Control-Allow-Headers in "
						+ "preflight response.");
	}

	@Test
	void judgeWhenOriginIsMissingBlocks() {
		assertBlocked(INCLUDED, 204, with("Origin", null), BrowserFailure.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER,
				PREFLIGHT + "No 'Access-Control-Allow-Origin' header is present on the requested resource.");
	}

	@Test
	void judgeWhenOriginIsWrongBlocks() {
		assertBlocked(INCLUDED, 204, with("Origin", "http://other.example"),
				BrowserFailure.PREFLIGHT_ALLOW_ORIGIN_MISMATCH,
				PREFLIGHT + "The 'Access-Control-Allow-Origin' header has a value 'http://other.example' that is not "
						+ "equal to the supplied origin. Have the server send the header with a valid value.");
	}

	@Test
	void judgeWhenOriginHasTwoValuesBlocks() {
		assertBlocked(INCLUDED, 204, with("Origin", "a, b"), BrowserFailure.PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES,
				PREFLIGHT + "The 'Access-Control-Allow-Origin' header contains multiple values 'a, b', but only one "
						+ "is allowed. Have the server send the header with a valid value.");
	}

	@Test
	void judgeWhenOriginIsEmptyBlocks() {
		assertBlocked(INCLUDED, 204, with("Origin", ""), BrowserFailure.PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
				PREFLIGHT + "The 'Access-Control-Allow-Origin' header contains the invalid value ''. Have the server "
						+ "send the header with a valid value.");
	}

	@Test
	void judgeWhenHeaderIsNotAllowedBlocks() {
		assertBlocked(INCLUDED, 204, with("Headers", "x-a"), BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE,
				PREFIX + "Request header field content-type is not allowed by Access-Control-Allow-Headers in "
						+ "preflight response.");
	}

	@Test
	void judgeWhenMethodIsNotAllowedBlocks() {
		assertBlocked(INCLUDED.withMethod("PUT"), 204, with("Methods", "POST"),
				BrowserFailure.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE,
				PREFIX + "Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.");
	}

	@Test
	void judgeWhenCredentialsAreNotAllowedBlocks() {
		assertBlocked(INCLUDED, 204, with("Credentials", null), BrowserFailure.PREFLIGHT_INVALID_ALLOW_CREDENTIALS,
				PREFLIGHT + "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which "
						+ "must be 'true' when the request's credentials mode is 'include'.");
	}

	@Test
	void judgeWhenPreflightIsUnauthorizedBlocks() {
		assertBlocked(INCLUDED, 401, good(), BrowserFailure.PREFLIGHT_INVALID_STATUS,
				PREFLIGHT + "It does not have HTTP ok status.");
	}

	@Test
	void judgeWhenPreflightIsRedirectedBlocks() {
		assertBlocked(INCLUDED, 302, good().with("Location", "/login"), BrowserFailure.PREFLIGHT_DISALLOWED_REDIRECT,
				PREFLIGHT + "Redirect is not allowed for a preflight request.");
	}

	@Test
	void judgeWhenOriginIsWildcardWithoutCredentialsIsReadable() {
		assertReadable(POST, 204, with("Origin", "*"));
	}

	@Test
	void judgeWhenHeadersAreWildcardWithoutCredentialsIsReadable() {
		assertReadable(POST, 204, with("Headers", "*"));
	}

	@Test
	void judgeWhenExposedHeadersAreWildcardWithCredentialsHidesHeader() {
		ServerAnswer answer = new ServerAnswer(200,
				good().with("Access-Control-Expose-Headers", "*").with("X-Total-Count", "1"));
		ServerAnswer preflight = new ServerAnswer(204, good());
		assertThat(Browser.judge(INCLUDED, preflight, answer).readableHeaders()).doesNotContain("x-total-count");
		assertThat(Browser.judge(POST, preflight, answer).readableHeaders()).contains("x-total-count");
	}

	// counted at the server: one preflight for three requests, three, and one for 5 s
	@ParameterizedTest
	@CsvSource({ "600,600", "0,0", ",5" })
	void maxAgeWhenMeasuredIsKept(@Nullable String value, long seconds) {
		HeaderList headers = (value != null) ? good().with("Access-Control-Max-Age", value) : good();
		assertThat(BrowserEngine.values())
			.extracting((engine) -> PreflightMaxAge.of(new ServerAnswer(204, headers), engine))
			.containsOnly(Duration.ofSeconds(seconds));
	}

	@Test
	void consoleWhenListsAreMalformedSaysSo() {
		assertBlocked(INCLUDED, 204, with("Methods", "PUT GET"),
				BrowserFailure.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE,
				PREFIX + "Cannot parse Access-Control-Allow-Methods response header field in preflight response.");
		assertBlocked(INCLUDED, 204, with("Headers", "x-a x-b"),
				BrowserFailure.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE,
				PREFIX + "Cannot parse Access-Control-Allow-Headers response header field in preflight response.");
	}

	@Test
	void consoleWhenAnswerFailsDoesNotSpeakOfPreflight() {
		BrowserVerdict verdict = Browser.judge(POST, new ServerAnswer(204, good()), ServerAnswer.of(404));
		assertThat(verdict.console())
			.isEqualTo(PREFIX + "No 'Access-Control-Allow-Origin' header is present on the requested resource.");
	}

	@Test
	void consoleWhenNothingIsSentIsException() {
		assertThat(Browser.judge(POST.withMethod("TRACE"), null, null).console())
			.isEqualTo("TypeError: Failed to execute 'fetch' on 'Window': 'TRACE' HTTP method is unsupported.");
	}

	@ParameterizedTest
	@EnumSource
	void consoleWhenFailureIsGivenIsOneSentenceWithoutPlaceholder(BrowserFailure failure) {
		assertThat(failure.console(POST, "100% %s")).isNotBlank().doesNotContain("%s %s", "\n");
		assertThat(failure.id()).matches("[a-z]+(-[a-z]+)+");
		assertThat(Arrays.stream(BrowserFailure.values()).map(BrowserFailure::id)).doesNotHaveDuplicates();
	}

	private static void assertReadable(PlannedFetch fetch, int status, HeaderList headers) {
		BrowserVerdict verdict = Browser.judge(fetch, new ServerAnswer(status, headers),
				new ServerAnswer(200, headers));
		assertThat(verdict.isReadable()).isTrue();
		assertThat(verdict.console()).isEmpty();
	}

	private static void assertBlocked(PlannedFetch fetch, int status, HeaderList headers, BrowserFailure failure,
			String console) {
		BrowserVerdict verdict = Browser.judge(fetch, new ServerAnswer(status, headers), null);
		assertThat(verdict.failure()).isEqualTo(failure);
		assertThat(verdict.console()).isEqualTo(console);
		assertThat(verdict.readableHeaders()).isEmpty();
	}

	private static HeaderList good() {
		return HeaderList.of("Access-Control-Allow-Origin", "http://localhost:8101", "Access-Control-Allow-Credentials",
				"true", "Access-Control-Allow-Methods", "POST, PUT", "Access-Control-Allow-Headers", "content-type");
	}

	private static HeaderList with(String name, @Nullable String value) {
		HeaderList others = good().without((line) -> line.name().equals("Access-Control-Allow-" + name));
		return (value != null) ? others.with("Access-Control-Allow-" + name, value) : others;
	}

}
