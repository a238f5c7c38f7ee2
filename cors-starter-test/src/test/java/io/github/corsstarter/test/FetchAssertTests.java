package io.github.corsstarter.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.browser.BrowserFailure;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PolicyTransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FetchAssert}, {@link BrowserPage} and {@link TestBrowser} with a
 * policy and no server: each assertion passes where it should, and fails where it should.
 */
class FetchAssertTests {

	private static final PolicyTransport POLICY = PolicyTransport
		.of(CorsPolicy.compile(CorsPolicySpec.builder("default")
			.allowedOrigins("https://app.example.com")
			.allowedMethods("GET", "PUT")
			.allowedHeaders("X-Request-Id")
			.exposedHeaders("Location")
			.allowCredentials(true)
			.maxAge(Duration.ofHours(1))
			.build()));

	private final TestBrowser browser = TestBrowser.over(POLICY);

	private final BrowserPage page = this.browser.at("https://app.example.com").withCredentials();

	@Test
	void assertionsWhenAllowedPassOrFail() {
		AssertableFetch fetch = this.page.withHeader("X-Request-Id", "1").fetch("PUT", "/v1/orders/7");
		assertThat(fetch).isAllowed()
			.usedPreflight()
			.preflightStatus(204)
			.status(200)
			.canRead("Location", "content-type")
			.cannotRead("ETag");
		assertFails(() -> assertThat(fetch).isBlocked(), "the browser to block the page");
		assertFails(() -> assertThat(fetch).isBlockedBecause(BlockReason.HEADER_NOT_ALLOWED),
				"the browser to block the page because of header-not-allowed");
		assertFails(() -> assertThat(fetch).usedNoPreflight(), "the browser to send no preflight");
		assertFails(() -> assertThat(fetch).wasCachedPreflight(), "the browser to have the preflight in its cache");
		assertFails(() -> assertThat(fetch).preflightStatus(200), "the preflight to be answered with the status 200");
		assertFails(() -> assertThat(fetch).status(404), "the request to be answered with the status 404");
		assertFails(() -> assertThat(fetch).canRead("Location", "ETag"), "the page to be able to read [ETag]");
		assertFails(() -> assertThat(fetch).cannotRead("Location"), "the page not to be able to read [Location]");
	}

	@Test
	void assertionsWhenBlockedPassOrFail() {
		AssertableFetch fetch = this.page.fetch("PUT", "/v1/orders/7", HeaderList.of("X-Tenant", "1"));
		assertThat(fetch).isBlocked()
			.isBlockedBecause(BlockReason.HEADER_NOT_ALLOWED)
			.isBlockedBecause(CorsRejection.HEADER_NOT_ALLOWED)
			.isBlockedBecause(BrowserFailure.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER)
			.preflightStatus(403)
			.cannotRead("Location");
		assertFails(() -> assertThat(fetch).isAllowed(), "the browser to let the page read the answer");
		assertFails(() -> assertThat(fetch).isBlockedBecause(CorsRejection.METHOD_NOT_ALLOWED),
				"the browser to block the page because of method-not-allowed");
		assertFails(() -> assertThat(fetch).isBlockedBecause(BrowserFailure.ALLOW_ORIGIN_MISMATCH),
				"the browser to block the page because of allow-origin-mismatch");
		assertFails(() -> assertThat(fetch).status(200), "the request to be answered with the status 200");
		assertFails(() -> assertThat(this.page.fetch("/v1")).usedPreflight(), "the browser to send a preflight");
		assertFails(() -> assertThat(this.page.fetch("/v1")).preflightStatus(204),
				"the preflight to be answered with the status 204");
	}

	@Test
	void fetchWhenTimePassesAsksAgainAsEngineDoes() {
		Instant[] now = { Instant.EPOCH };
		InstantSource clock = () -> now[0];
		BrowserPage chromium = this.browser.withClock(clock).at("https://app.example.com");
		BrowserPage safari = this.browser.withClock(clock)
			.withEngine(BrowserEngine.SAFARI)
			.at("https://app.example.com");
		assertThat(chromium.fetch("PUT", "/v1")).usedPreflight();
		assertThat(safari.fetch("PUT", "/v1")).usedPreflight();
		now[0] = now[0].plus(Duration.ofMinutes(59));
		assertThat(chromium.fetch("PUT", "/v1")).isAllowed().wasCachedPreflight();
		assertThat(safari.fetch("PUT", "/v1")).isAllowed().usedPreflight();
		now[0] = now[0].plus(Duration.ofMinutes(1));
		assertThat(chromium.fetch("PUT", "/v1")).usedPreflight();
	}

	@Test
	void fetchWhenPageIsOfServerIsNoCors() {
		assertThat(this.browser.at("https://api.invalid").fetch("DELETE", "/v1")).isAllowed().usedNoPreflight();
		assertThat(this.browser.at("https://other.example").fetch("DELETE", "https://other.example/v1")).isAllowed()
			.usedNoPreflight();
	}

	@Test
	void fetchWhenPageChangesLeavesOriginalAlone() {
		assertThat(this.page.withHeader("X-Tenant", "1").fetch("PUT", "/v1")).isBlocked();
		assertThat(this.page.fetch("PUT", "/v1")).isAllowed();
		assertThat(this.page.withBody("{}").fetch("PUT", "/v2").result().exchanges().get(1).request())
			.satisfies((request) -> {
				assertThat(request.body()).isEqualTo("{}");
				assertThat(request.headers().get("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
			});
	}

	private static void assertFails(ThrowingCallable assertion, String expected) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion)
			.withMessageContainingAll("Expecting " + expected + ", but:", "from https://app.example.com",
					"What was sent, and what came back:");
	}

}
