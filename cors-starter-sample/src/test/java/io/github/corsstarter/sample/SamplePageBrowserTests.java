package io.github.corsstarter.sample;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;

import io.github.corsstarter.sample.CallsPage.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the page in a real browser, on both stacks.
 */
@ParameterizedClass
@ValueSource(strings = { "servlet", "reactive" })
class SamplePageBrowserTests {

	private static ChromeDriver browser;

	private static RunningSample sample;

	@Parameter
	String stack;

	private CallsPage page;

	@BeforeParameterizedClassInvocation
	static void start(String stack) {
		if (Chromium.isPresentOrRequired()) {
			sample = RunningSample.on(stack);
			browser = Chromium.start();
		}
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		if (sample != null) {
			sample.close();
		}
		if (browser != null) {
			browser.quit();
		}
	}

	@BeforeEach
	void openPage() {
		// here, and not once for all: so each test is reported as skipped
		Assumptions.assumeTrue(browser != null, "chromium or chromedriver is not on the PATH");
		this.page = CallsPage.open(browser, sample.allowedPage());
	}

	@Test
	void pageShowsThePolicyInForce() {
		assertThat(this.page.text("#environment")).isEqualTo("dev");
		assertThat(this.page.text("#stack")).isEqualTo(this.stack);
		assertThat(this.page.text("#version")).isNotBlank();
		assertThat(this.page.text("#policy")).contains(sample.allowedPage(), "x-request-id", "30m");
	}

	@Test
	void callWithCredentialsIsAllowed() {
		Outcome outcome = this.page.run("credentials");
		assertOutcome(outcome, "allowed", "");
		assertThat(outcome.browser()).contains("200, readable", "content-type: application/json", "\"Coffee\"");
		assertThat(outcome.endpoints()).contains("Allowed", "preflights.allowed", "actualRequests.allowed");
	}

	@Test
	void callWithListedHeaderIsAllowedAndReadsTheExposedOnes() {
		Outcome outcome = this.page.run("preflight");
		assertOutcome(outcome, "allowed", "");
		assertThat(outcome.browser()).contains("201, readable", "location: /api/orders/", "x-order-id: ", "page-42");
	}

	@Test
	void callWithUnlistedHeaderIsBlockedAndExplained() {
		Outcome outcome = this.page.run("header");
		assertOutcome(outcome, "blocked", "header-not-allowed");
		assertThat(outcome.browser()).contains("TypeError: Failed to fetch");
		assertThat(outcome.endpoints()).contains("Missing allow-headers: x-debug", "cors.allowed-headers")
			.doesNotContain("actualRequests");
	}

	@Test
	void callWithUnlistedMethodIsBlockedAndExplained() {
		Outcome outcome = this.page.run("method");
		assertOutcome(outcome, "blocked", "method-not-allowed");
		assertThat(outcome.browser()).contains("TypeError: Failed to fetch");
		assertThat(outcome.endpoints()).contains("cors.allowed-methods", "PUT");
	}

	@Test
	void callFromOtherOriginIsBlockedAndExplained() {
		Outcome outcome = this.page.run("origin");
		assertOutcome(outcome, "blocked", "origin-not-allowed");
		assertThat(outcome.browser()).contains("TypeError: Failed to fetch");
		assertThat(outcome.endpoints()).contains(sample.otherPage(), "allowed-origins");
	}

	@Test
	void callWithWrongPasswordReadsTheUnauthorizedAnswer() {
		Outcome outcome = this.page.run("unauthorized");
		assertOutcome(outcome, "readable-error", "");
		assertThat(outcome.browser()).contains("401, readable", "\"error\": \"Unauthorized\"");
		assertThat(outcome.endpoints()).contains("actualRequests.allowed");
	}

	@Test
	void runAllRunsEveryCallAsExpected() {
		this.page.runAll();
		assertThat(this.page.outcome("unauthorized").expected()).isEqualTo("true");
		assertThat(this.page.text("#summary")).isEqualTo("6 of 6 as expected");
	}

	@Test
	void otherPageIsBlockedWhateverItCalls() {
		CallsPage other = CallsPage.open(browser, sample.otherPage());
		assertThat(other.text("#notice")).contains("every call is blocked");
		assertOutcome(other.run("credentials"), "blocked", "origin-not-allowed");
		assertOutcome(other.run("origin"), "blocked", "origin-not-allowed");
	}

	private static void assertOutcome(Outcome outcome, String kind, String reason) {
		assertThat(outcome.kind()).as("%s", outcome).isEqualTo(kind);
		assertThat(outcome.reason()).as("%s", outcome).isEqualTo(reason);
		assertThat(outcome.expected()).as("%s", outcome).isEqualTo("true");
	}

}
