package io.github.corsstarter.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link CorsPreflightFetch}. Chromium gives the same answers, except for
 * {@code Authorization} under {@code *}.
 */
class CorsPreflightFetchTests {

	private static final String ORIGIN = "https://app.example.com";

	private static final PlannedFetch PUT = PlannedFetch.of(ORIGIN, "https://api.example.com/v1").withMethod("PUT");

	private static final PlannedFetch JSON = PUT.withMethod("POST")
		.withHeader("X-A", "1")
		.withHeader("Content-Type", "application/json");

	private static final PlannedFetch AUTHORIZED = PUT.withMethod("GET")
		.withHeader("Authorization", "x")
		.withHeader("A-B", "1");

	// "response's status is an ok status"
	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 204, 299 })
	void judgeWhenStatusIsOkSendsRequest(int status) {
		assertThat(failure(PUT, new ServerAnswer(status, allowing("PUT", null)))).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 199, 300, 302, 304, 400, 401, 403, 404, 405, 500 })
	void judgeWhenStatusIsNotOkBlocks(int status) {
		assertThat(failure(PUT, new ServerAnswer(status, allowing("PUT", null))))
			.isEqualTo(BrowserFailure.PREFLIGHT_INVALID_STATUS);
		// the CORS check comes first
		assertThat(failure(PUT, ServerAnswer.of(status)))
			.isEqualTo(BrowserFailure.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER);
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void judgeWhenPreflightIsRedirectedBlocks(int status) {
		assertThat(failure(PUT, new ServerAnswer(status, allowing("PUT", null).with("Location", "/v2"))))
			.isEqualTo(BrowserFailure.PREFLIGHT_DISALLOWED_REDIRECT);
		assertThat(failure(PUT, ServerAnswer.of(status, "Location", "/v2")))
			.isEqualTo(BrowserFailure.PREFLIGHT_DISALLOWED_REDIRECT);
	}

	// "The CORS check is done on request rather than preflight to ensure the correct
	// credentials mode is used."
	@Test
	void judgeWhenCredentialsAreIncludedChecksPreflightForThem() {
		PlannedFetch included = PUT.withCredentials(CredentialsMode.INCLUDE);
		assertThat(failure(included, new ServerAnswer(204, allowing("PUT", null))))
			.isEqualTo(BrowserFailure.PREFLIGHT_INVALID_ALLOW_CREDENTIALS);
		assertThat(failure(included,
				new ServerAnswer(204, allowing("PUT", null).with("Access-Control-Allow-Credentials", "true"))))
			.isNull();
		assertThat(failure(included, ServerAnswer.of(204, "Access-Control-Allow-Origin", "*")))
			.isEqualTo(BrowserFailure.PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED);
	}

	// Access-Control-Allow-Methods = #method
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "PUT", "GET,PUT", "GET\t, PUT ,", ",,PUT", "*", "PUT,*" })
	void judgeWhenMethodIsListedSendsRequest(String methods) {
		assertThat(failure(PUT, new ServerAnswer(204, allowing(methods, null)))).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''", ",", "' ,'", "put", "GET", "PUTS" })
	void judgeWhenMethodIsNotListedBlocks(String methods) {
		assertThat(failure(PUT, new ServerAnswer(204, allowing(methods, null))))
			.isEqualTo(BrowserFailure.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "PUT GET", "\"PUT\"", "PUT;", "PU(T", "GET,PUT,:", "PUT\u00a0" })
	void judgeWhenMethodsAreMalformedBlocks(String methods) {
		assertThat(failure(PUT, new ServerAnswer(204, allowing(methods, null))))
			.isEqualTo(BrowserFailure.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE);
	}

	@Test
	void judgeWhenListsStandOnTwoLinesReadsBoth() {
		HeaderList headers = allowing("GET", "x-a").with("Access-Control-Allow-Methods", "PUT")
			.with("Access-Control-Allow-Headers", "content-type");
		assertThat(failure(PUT, new ServerAnswer(204, headers))).isNull();
		assertThat(failure(JSON, new ServerAnswer(204, headers))).isNull();
		assertThat(failure(PUT, new ServerAnswer(204, headers.with("Access-Control-Allow-Methods", "("))))
			.isEqualTo(BrowserFailure.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE);
	}

	// methods are case-sensitive, and `patch` is not normalized
	@ParameterizedTest
	@CsvSource({ "patch,PATCH,false", "PATCH,patch,false", "patch,patch,true", "put,PUT,true", "put,put,false" })
	void judgeWhenMethodDiffersInCaseGoesByNormalizedMethod(String method, String allowed, boolean sent) {
		BrowserFailure failure = failure(PUT.withMethod(method), new ServerAnswer(204, allowing(allowed, null)));
		assertThat(failure == null).isEqualTo(sent);
	}

	// "request's method is not a CORS-safelisted method"
	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "POST" })
	void judgeWhenMethodIsSafelistedNeedNotBeListed(String method) {
		PlannedFetch fetch = PUT.withMethod(method).withHeader("X-A", "1");
		assertThat(failure(fetch, new ServerAnswer(204, allowing(null, "x-a")))).isNull();
		assertThat(failure(fetch, new ServerAnswer(204, allowing("PUT", "x-a")))).isNull();
	}

	// "credentials mode is "include" or methods does not contain `*`"
	@Test
	void judgeWhenWildcardAndCredentialsBlocks() {
		HeaderList headers = allowing("*", "*").with("Access-Control-Allow-Credentials", "true");
		assertThat(failure(PUT.withCredentials(CredentialsMode.INCLUDE), new ServerAnswer(204, headers)))
			.isEqualTo(BrowserFailure.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE);
		assertThat(failure(JSON.withCredentials(CredentialsMode.INCLUDE), new ServerAnswer(204, headers)))
			.isEqualTo(BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE);
		// a star is then a method or a header of that name
		PlannedFetch star = PUT.withMethod("*").withHeader("*", "1").withCredentials(CredentialsMode.INCLUDE);
		assertThat(failure(star, new ServerAnswer(204, headers))).isNull();
	}

	// Access-Control-Allow-Headers = #field-name
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "x-a,content-type", "X-A, Content-Type, X-B", "x-a\t,,CONTENT-TYPE,", "*", "x-b,*" })
	void judgeWhenHeadersAreListedSendsRequest(String names) {
		assertThat(failure(JSON, new ServerAnswer(204, allowing(null, names)))).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", value = { "none|content-type", "''|content-type",
			"x-a|content-type", "content-type|x-a", "x-a-b,content-type|x-a", "authorization|content-type" })
	void judgeWhenHeaderIsNotListedBlocks(@Nullable String names, String missing) {
		BrowserVerdict verdict = Browser.judge(JSON, new ServerAnswer(204, allowing(null, names)), null);
		assertThat(verdict.failure()).isEqualTo(BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE);
		assertThat(verdict.detail()).isEqualTo(missing);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "x-a content-type", "x-a;content-type", "x-a,content-type,(" })
	void judgeWhenHeadersAreMalformedBlocks(String names) {
		assertThat(failure(JSON, new ServerAnswer(204, allowing(null, names))))
			.isEqualTo(BrowserFailure.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE);
		// it does not matter whether the list is needed
		assertThat(failure(PUT, new ServerAnswer(204, allowing("PUT", names))))
			.isEqualTo(BrowserFailure.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE);
	}

	// "CORS non-wildcard request-header name"
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*,Authorization", "AUTHORIZATION,a-b" })
	void judgeWhenAuthorizationIsListedSendsRequest(String names) {
		assertThat(failure(AUTHORIZED, new ServerAnswer(204, allowing(null, names)))).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*|authorization", "*,a-b|authorization", "a-b|authorization",
			"x-b|authorization", "authorization|a-b" })
	void judgeWhenAuthorizationIsNotListedBlocks(String names, String missing) {
		BrowserVerdict verdict = Browser.judge(AUTHORIZED, new ServerAnswer(204, allowing(null, names)), null);
		assertThat(verdict.failure()).isEqualTo(BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE);
		assertThat(verdict.detail()).isEqualTo(missing);
	}

	// what the preflight allows the actual request must allow again
	@Test
	void judgeWhenPreflightPassesChecksAnswer() {
		ServerAnswer preflight = new ServerAnswer(204, allowing("PUT", null));
		assertThat(Browser.judge(PUT, preflight, ServerAnswer.of(200)).failure())
			.isEqualTo(BrowserFailure.MISSING_ALLOW_ORIGIN_HEADER);
		assertThat(Browser.judge(PUT, preflight, ServerAnswer.of(500, "Access-Control-Allow-Origin", "*")).isReadable())
			.isTrue();
	}

	@Test
	void judgeWhenAnswerIsMissingIsRefused() {
		assertThatNullPointerException().isThrownBy(() -> Browser.judge(PUT, null, null))
			.withMessageContaining("'preflight'");
		ServerAnswer preflight = new ServerAnswer(204, allowing("PUT", null));
		assertThatNullPointerException().isThrownBy(() -> Browser.judge(PUT, preflight, null))
			.withMessageContaining("'answer'");
	}

	private static @Nullable BrowserFailure failure(PlannedFetch fetch, ServerAnswer preflight) {
		BrowserVerdict verdict = Browser.judgePreflight(FetchPlan.of(fetch), preflight);
		return (verdict != null) ? verdict.failure() : null;
	}

	private static HeaderList allowing(@Nullable String methods, @Nullable String headers) {
		HeaderList list = HeaderList.of("Access-Control-Allow-Origin", ORIGIN);
		list = (methods != null) ? list.with("Access-Control-Allow-Methods", methods) : list;
		return (headers != null) ? list.with("Access-Control-Allow-Headers", headers) : list;
	}

}
