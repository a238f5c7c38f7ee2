package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpRedirectFetch} and for the origin that redirects leave.
 */
class HttpRedirectFetchTests {

	private static final String HOME = "https://app.example.com";

	private static final String API = "https://api.example.com";

	private static final String OTHER = "https://other.example";

	// redirect-taint: "url's origin is not same origin with lastURL's origin and
	// request's origin is not same origin with lastURL's origin"
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { HOME + " " + HOME + "|false|" + HOME, HOME + " " + API + "|true|" + HOME,
					API + " " + API + "|true|" + HOME, API + " /v2|true|" + HOME, API + " //other.example/x|true|null",
					API + " " + OTHER + "|true|null", API + " " + HOME + "|true|null",
					HOME + " " + API + " " + API + "|true|" + HOME, HOME + " " + API + " " + OTHER + "|true|null",
					HOME + " " + API + " " + HOME + "|true|null", API + " http://api.example.com|true|null",
					API + " https:v2|true|" + HOME, API + " \\\\other.example|true|null" })
	void originWhenRedirectedIsTaintedByForeignRedirect(String urls, boolean cors, String origin) {
		FetchPlan plan = FetchPlan.of(fetch(urls.split(" ")));
		assertThat(plan.isCors()).isEqualTo(cors);
		assertThat(plan.origin()).isEqualTo(origin);
	}

	// the CORS check applies to redirects as well
	@Test
	void judgeWhenRedirectFailsCorsCheckBlocks() {
		BrowserVerdict verdict = Browser.judge(fetch(API), null, ServerAnswer.of(302, "Location", "/v2"));
		assertThat(verdict.failure()).isEqualTo(BrowserFailure.MISSING_ALLOW_ORIGIN_HEADER);
		assertThat(verdict.redirected()).isNull();
	}

	@Test
	void judgeWhenForeignOriginRedirectsNeedsNullOriginAllowed() {
		BrowserVerdict first = redirect(fetch(API), 302, OTHER + "/x");
		assertThat(first.isReadable()).isFalse();
		assertThat(first.isBlocked()).isFalse();
		PlannedFetch next = next(first);
		assertThat(FetchPlan.of(next).requestHeaders().get("Origin")).isEqualTo("null");
		assertThat(Browser.judge(next, null, ServerAnswer.of(200, "Access-Control-Allow-Origin", HOME)).failure())
			.isEqualTo(BrowserFailure.ALLOW_ORIGIN_MISMATCH);
		assertThat(Browser.judge(next, null, ServerAnswer.of(200, "Access-Control-Allow-Origin", "null")).isReadable())
			.isTrue();
		assertThat(Browser.judge(next, null, ServerAnswer.of(200)).console())
			.isEqualTo("Access to fetch at 'https://other.example/x' (redirected from 'https://api.example.com') from "
					+ "origin 'https://app.example.com' has been blocked by CORS policy: No "
					+ "'Access-Control-Allow-Origin' header is present on the requested resource.");
	}

	@Test
	void consoleWhenLocationIsRelativeShowsTheWholeUrl() {
		PlannedFetch next = next(redirect(fetch(API + "/v1/orders"), 302, "8"));
		assertThat(Browser.judge(next, null, ServerAnswer.of(200)).console()).startsWith(
				"Access to fetch at 'https://api.example.com/v1/8' (redirected from 'https://api.example.com/v1/orders') "
						+ "from origin");
	}

	@Test
	void judgeWhenSameOriginRedirectsElsewhereNeedsCors() {
		PlannedFetch put = fetch(HOME).withMethod("PUT");
		assertThat(FetchPlan.of(put).needsPreflight()).isFalse();
		PlannedFetch next = next(Browser.judge(put, null, ServerAnswer.of(307, "Location", API)));
		assertThat(FetchPlan.of(next).needsPreflight()).isTrue();
		assertThat(FetchPlan.of(next).preflightHeaders().get("Origin")).isEqualTo(HOME);
	}

	// "301 or 302 and request's method is `POST`"; "303 and request's method is not `GET`
	// or `HEAD`"
	@ParameterizedTest
	@CsvSource({ "301,POST,GET", "302,POST,GET", "303,POST,GET", "307,POST,POST", "308,POST,POST", "301,PUT,PUT",
			"302,DELETE,DELETE", "303,PUT,GET", "303,HEAD,HEAD", "303,GET,GET", "301,HEAD,HEAD" })
	void judgeWhenRedirectedChangesMethodByStatus(int status, String method, String expected) {
		PlannedFetch fetch = fetch(API).withMethod(method)
			.withHeader("Content-Type", "text/plain")
			.withHeader("content-encoding", "gzip")
			.withHeader("Content-Language", "de")
			.withHeader("Content-Location", "/")
			.withHeader("X-A", "1");
		PlannedFetch next = next(redirect(fetch, status, "/v2"));
		assertThat(next.method()).isEqualTo(expected);
		assertThat(next.headers().contains("X-A")).isTrue();
		assertThat(Stream.of("Content-Type", "Content-Encoding", "Content-Language", "Content-Location"))
			.allMatch((name) -> next.headers().contains(name) == expected.equals(method));
	}

	// "the moment another origin is seen after the initial request, the `Authorization`
	// header is removed"
	@ParameterizedTest
	@CsvSource({ "/v2,true", API + "/v2,true", OTHER + ",false", "http://api.example.com,false", HOME + ",false" })
	void judgeWhenRedirectedElsewhereDropsAuthorization(String location, boolean kept) {
		PlannedFetch next = next(redirect(fetch(API).withHeader("authorization", "x"), 302, location));
		assertThat(next.headers().contains("Authorization")).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "https://u:p@api.example.com,REDIRECT_CONTAINS_CREDENTIALS",
			"https://u@app.example.com,REDIRECT_CONTAINS_CREDENTIALS", "data:x,REDIRECT_DISALLOWED_SCHEME",
			"ftp://api.example.com,REDIRECT_DISALLOWED_SCHEME", "https://,INVALID_REDIRECT",
			"//api.example.com:x,INVALID_REDIRECT" })
	void judgeWhenLocationIsNotFollowedBlocks(String location, BrowserFailure failure) {
		assertThat(redirect(fetch(API), 302, location).failure()).isEqualTo(failure);
	}

	@Test
	void consoleWhenLocationHasCredentialsDoesNotShowThem() {
		BrowserVerdict verdict = redirect(fetch(API), 302, "https://u:p@api.example.com");
		assertThat(verdict.console()).endsWith("has been blocked by CORS policy: Redirect location '' contains a "
				+ "username and password, which is disallowed for cross-origin requests.");
	}

	@Test
	void judgeWhenSameOriginRedirectsToItsCredentialsFollows() {
		ServerAnswer answer = ServerAnswer.of(302, "Location", "https://u:p@app.example.com/");
		assertThat(Browser.judge(fetch(HOME), null, answer).redirected()).isNotNull();
	}

	@Test
	void judgeWhenLocationStandsOnTwoLinesBlocks() {
		ServerAnswer answer = ServerAnswer.of(302, "Access-Control-Allow-Origin", "*", "Location", "/a", "Location",
				"/b");
		assertThat(Browser.judge(fetch(API), null, answer).failure()).isEqualTo(BrowserFailure.INVALID_REDIRECT);
	}

	// "location URL": null without `Location` or a redirect status
	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 300, 304, 305, 306 })
	void judgeWhenStatusIsNoRedirectIsReadable(int status) {
		assertThat(redirect(fetch(API), status, "/v2").isReadable()).isTrue();
		ServerAnswer answer = ServerAnswer.of(302, "Access-Control-Allow-Origin", "*");
		assertThat(Browser.judge(fetch(API), null, answer).isReadable()).isTrue();
	}

	// "If request's redirect count is 20, then return a network error."
	@Test
	void judgeWhenRedirectedTwentyTimesBlocks() {
		List<String> urls = new ArrayList<>(Collections.nCopies(20, API));
		assertThat(redirect(fetch(urls.toArray(new String[0])), 302, API).redirected()).isNotNull();
		urls.add(API);
		assertThat(redirect(fetch(urls.toArray(new String[0])), 302, API).failure())
			.isEqualTo(BrowserFailure.TOO_MANY_REDIRECTS);
	}

	private static PlannedFetch fetch(String... urls) {
		return new PlannedFetch(HOME, List.of(urls), "GET", HeaderList.of(), CredentialsMode.SAME_ORIGIN);
	}

	private static BrowserVerdict redirect(PlannedFetch fetch, int status, String location) {
		ServerAnswer preflight = ServerAnswer.of(204, "Access-Control-Allow-Origin", "*",
				"Access-Control-Allow-Methods", "*", "Access-Control-Allow-Headers", "*, authorization");
		return Browser.judge(fetch, preflight,
				ServerAnswer.of(status, "Access-Control-Allow-Origin", "*", "Location", location));
	}

	private static PlannedFetch next(BrowserVerdict verdict) {
		assertThat(verdict.redirected()).isNotNull();
		return verdict.redirected();
	}

}
