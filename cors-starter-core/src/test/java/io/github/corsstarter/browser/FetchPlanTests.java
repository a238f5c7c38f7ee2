package io.github.corsstarter.browser;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link FetchPlan}.
 */
class FetchPlanTests {

	private static final PlannedFetch FETCH = PlannedFetch.of("https://app.example.com", "https://api.example.com/v1");

	// "To normalize a method, if it is a byte-case-insensitive match for DELETE, GET,
	// HEAD, OPTIONS, POST, or PUT, byte-uppercase it."
	@ParameterizedTest
	@CsvSource({ "get,GET", "Post,POST", "hEAD,HEAD", "put,PUT", "delete,DELETE", "options,OPTIONS", "patch,patch",
			"PATCH,PATCH", "Patch,Patch", "chicken,chicken", "*,*" })
	void fetchWhenMethodIsOfTheSixIsNormalized(String method, String expected) {
		assertThat(FetchPlan.of(FETCH.withMethod(method)).fetch().method()).isEqualTo(expected);
	}

	// "A CORS-safelisted method is a method that is GET, HEAD, or POST."
	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "POST", "get", "head", "post" })
	void needsPreflightWhenMethodIsSafelistedIsFalse(String method) {
		assertThat(FetchPlan.of(FETCH.withMethod(method)).needsPreflight()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "put", "DELETE", "OPTIONS", "PATCH", "patch", "CHICKEN" })
	void needsPreflightWhenMethodIsNotSafelistedIsTrue(String method) {
		FetchPlan plan = FetchPlan.of(FETCH.withMethod(method));
		assertThat(plan.preflightReasons()).singleElement()
			.extracting(PreflightReason::kind)
			.isEqualTo(PreflightReason.Kind.METHOD_NOT_SAFELISTED);
		assertThat(plan.preflightHeaders()).isEqualTo(HeaderList.of("Accept", "*/*", "Access-Control-Request-Method",
				plan.fetch().method(), "Origin", "https://app.example.com"));
	}

	// "convert header names to a sorted-lowercase set"; "the items in headers separated
	// from each other by `,`"
	@Test
	void preflightHeadersWhenHeadersAreUnsafeNamesThemSortedUniqueAndInLowerCase() {
		FetchPlan plan = FetchPlan.of(FETCH.withMethod("put")
			.withHeader("X-Request-Id", "1")
			.withHeader("Content-Type", "application/json")
			.withHeader("Accept", "text/plain")
			.withHeader("AUTHORIZATION", "x")
			.withHeader("x-request-id", "2"));
		assertThat(plan.preflightHeaders().get("access-control-request-headers"))
			.isEqualTo("authorization,content-type,x-request-id");
		assertThat(plan.preflightReasons()).extracting(PreflightReason::toString)
			.containsExactly("the method PUT is not GET, HEAD or POST",
					"the request header 'authorization' is not safelisted",
					"the value of the request header 'content-type' is not safelisted",
					"the request header 'x-request-id' is not safelisted");
	}

	@Test
	void preflightHeadersWhenNothingIsUnsafeAreRefused() {
		assertThatIllegalStateException().isThrownBy(() -> FetchPlan.of(FETCH).preflightHeaders())
			.withMessageContaining("https://api.example.com/v1");
	}

	// the two lines are judged one by one, so a server that takes the first is safe
	@Test
	void needsPreflightWhenOneOfTwoContentTypesIsUnsafeIsTrue() {
		FetchPlan plan = FetchPlan.of(FETCH.withMethod("POST")
			.withHeader("Content-Type", "application/json")
			.withHeader("Content-Type", "text/plain"));
		assertThat(plan.preflightHeaders().get("Access-Control-Request-Headers")).isEqualTo("content-type");
	}

	// "If safelistValueSize is greater than 1024"
	@Test
	void needsPreflightWhenSafelistedValuesExceed1024BytesIsTrue() {
		PlannedFetch long1024 = FETCH;
		for (int i = 0; i < 8; i++) {
			long1024 = long1024.withHeader("Accept", "a".repeat(128));
		}
		assertThat(FetchPlan.of(long1024).needsPreflight()).isFalse();
		FetchPlan long1025 = FetchPlan.of(long1024.withHeader("Content-Language", "d"));
		assertThat(long1025.preflightReasons()).containsExactly(
				new PreflightReason(PreflightReason.Kind.VALUES_TOO_LONG, "accept"),
				new PreflightReason(PreflightReason.Kind.VALUES_TOO_LONG, "content-language"));
		assertThat(long1025.preflightHeaders().get("Access-Control-Request-Headers"))
			.isEqualTo("accept,content-language");
	}

	// only values of safelisted headers count, and a header that is unsafe already keeps
	// its own reason
	@Test
	void needsPreflightWhenUnsafeValueIsLongNamesItAlone() {
		FetchPlan plan = FetchPlan.of(FETCH.withHeader("X-Long", "a".repeat(2000)).withHeader("Content-Language", "d"));
		assertThat(plan.preflightReasons())
			.containsExactly(new PreflightReason(PreflightReason.Kind.HEADER_NOT_SAFELISTED, "x-long"));
	}

	// fetch: "If request's header list does not contain `Accept`, ... `*/*`", which
	// counts, too
	@Test
	void needsPreflightWhenDefaultAcceptIsAddedCountsItsThreeBytes() {
		PlannedFetch long1021 = FETCH.withHeader("Content-Language", "d".repeat(125));
		for (int i = 0; i < 7; i++) {
			long1021 = long1021.withHeader("Content-Language", "d".repeat(128));
		}
		assertThat(FetchPlan.of(long1021).needsPreflight()).isFalse();
		assertThat(FetchPlan.of(long1021.withHeader("Accept-Language", "d")).preflightReasons()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECT", "trace", "Track" })
	void isSentWhenMethodIsForbiddenIsFalse(String method) {
		assertRefused(FETCH.withMethod(method), BrowserFailure.FORBIDDEN_METHOD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "GET ", "G\u00cbT", "(" })
	void isSentWhenMethodIsNoTokenIsFalse(String method) {
		assertRefused(FETCH.withMethod(method), BrowserFailure.INVALID_METHOD);
	}

	@Test
	void isSentWhenHeaderIsInvalidIsFalse() {
		assertRefused(FETCH.withHeader("X A", "1"), BrowserFailure.INVALID_HEADER_NAME);
		assertRefused(FETCH.withHeader("", "1"), BrowserFailure.INVALID_HEADER_NAME);
		for (String value : List.of("a\nb", "a\rb", "a\u0000b", "\u0100")) {
			assertRefused(FETCH.withHeader("X-A", value), BrowserFailure.INVALID_HEADER_VALUE);
		}
		assertThat(FetchPlan.of(FETCH.withHeader("X-A", "\r\n a\u0001\u00ff\t")).fetch().headers().get("X-A"))
			.isEqualTo("a\u0001\u00ff");
	}

	@ParameterizedTest
	@CsvSource({ "https://u@api.example.com,URL_CONTAINS_CREDENTIALS",
			"https://:p@api.example.com,URL_CONTAINS_CREDENTIALS", "/v1,INVALID_URL", "api.example.com,INVALID_URL",
			"https://,INVALID_URL", "https://api.example.com:65536,INVALID_URL", "https://a b/,INVALID_URL",
			"ftp://api.example.com,CORS_DISABLED_SCHEME", "file:///etc,CORS_DISABLED_SCHEME" })
	void isSentWhenUrlIsNotFetchableIsFalse(String url, BrowserFailure failure) {
		assertRefused(PlannedFetch.of("https://app.example.com", url), failure);
	}

	private static void assertRefused(PlannedFetch fetch, BrowserFailure failure) {
		FetchPlan plan = FetchPlan.of(fetch);
		assertThat(plan.isSent()).isFalse();
		assertThat(plan.needsPreflight()).isFalse();
		assertThat(Browser.judge(fetch, null, null).failure()).isEqualTo(failure);
	}

	// "forbidden request-header": validating returns false, so the header is left out
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Cookie|a=b", "host|x", "Origin|https://x.example", "Sec-X|1", "PROXY-x|1",
					"Access-Control-Request-Method|PUT", "Content-Length|1", "DNT|1", "X-HTTP-Method|TRACE",
					"X-HTTP-Method-Override|put, trace ", "x-method-override|CONNECT,PUT",
					"X-HTTP-Method|\"a,b\",track", "X-HTTP-Method|\"a\\\"\",track" })
	void droppedHeadersWhenHeaderIsForbiddenHoldIt(String name, String value) {
		FetchPlan plan = FetchPlan.of(FETCH.withHeader(name, value));
		assertThat(plan.droppedHeaders()).containsExactly(name.toLowerCase(Locale.ROOT));
		assertThat(plan.fetch().headers().contains(name)).isFalse();
		assertThat(plan.needsPreflight()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "X-HTTP-Method|PUT", "X-HTTP-Method-Override|\"x,TRACE", "X-HTTP-Method|\"TRACE\"",
					"X-HTTP-Method|\"a,TRACE,\\\",TRACE\"", "X-HTTP-Method|TRACES", "X-Other|TRACE", "User-Agent|x",
					"Sect|1" })
	void droppedHeadersWhenHeaderIsNotForbiddenAreEmpty(String name, String value) {
		FetchPlan plan = FetchPlan.of(FETCH.withHeader(name, value));
		assertThat(plan.droppedHeaders()).isEmpty();
		assertThat(plan.preflightHeaders().get("Access-Control-Request-Headers"))
			.isEqualTo(name.toLowerCase(Locale.ROOT));
	}

	@ParameterizedTest
	@CsvSource({ "https://app.example.com,https://app.example.com/v1",
			"https://app.example.com,HTTPS://APP.example.com:443?q",
			"https://app.example.com,https://app.example.com:00443#f", "http://localhost:3000,http://localhost:3000",
			"https://app.example.com,https:\\\\app.example.com\\@evil.example",
			"https://[2001:db8::1]:8443,https://[2001:DB8::1]:8443/" })
	void isCorsWhenOriginIsTheSameIsFalse(String origin, String url) {
		FetchPlan plan = FetchPlan.of(PlannedFetch.of(origin, url)
			.withMethod("PUT")
			.withHeader("Authorization", "x")
			.withCredentials(CredentialsMode.INCLUDE));
		assertThat(plan.isCors()).isFalse();
		assertThat(plan.needsPreflight()).isFalse();
		assertThat(Browser.judge(plan.fetch(), null, ServerAnswer.of(500)).isReadable()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "https://app.example.com,http://app.example.com",
			"https://app.example.com,https://app.example.com:8443", "https://app.example.com,https://example.com",
			"https://app.example.com,https://app.example.com.evil.example",
			"https://app.example.com,https://app.example.com:0", "null,https://app.example.com",
			"https://APP.example.com,https://app.example.com", "capacitor://localhost,http://localhost",
			"https://app.example.com,https://app.example.com%2f@evil.example" })
	void isCorsWhenOriginDiffersIsTrue(String origin, String url) {
		List<FetchUrl> urls = FetchOrigin.urls(PlannedFetch.of(origin, url));
		assertThat(urls).isNotNull();
		assertThat(FetchOrigin.isCors(origin, urls)).isTrue();
	}

	// "append a request `Origin` header"
	@Test
	void requestHeadersWhenRequestIsCorsOrChangesSomethingHoldOrigin() {
		PlannedFetch home = PlannedFetch.of("https://app.example.com", "https://app.example.com/");
		assertThat(FetchPlan.of(FETCH).requestHeaders().get("Origin")).isEqualTo("https://app.example.com");
		assertThat(FetchPlan.of(home).requestHeaders().contains("Origin")).isFalse();
		assertThat(FetchPlan.of(home.withMethod("head")).requestHeaders().contains("Origin")).isFalse();
		assertThat(FetchPlan.of(home.withMethod("post")).requestHeaders().contains("Origin")).isTrue();
		assertThat(FetchPlan.of(home).requestHeaders().get("Accept")).isEqualTo("*/*");
	}

	@ParameterizedTest
	@EnumSource
	void idWhenReadIsInKebabCase(PreflightReason.Kind kind) {
		assertThat(kind.id()).matches("[a-z]+(-[a-z]+)+");
	}

	@Test
	void valuesWhenIncompleteAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> HeaderList.of("X-A"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PlannedFetch("null", List.of(), "GET", HeaderList.of(), CredentialsMode.OMIT));
	}

}
