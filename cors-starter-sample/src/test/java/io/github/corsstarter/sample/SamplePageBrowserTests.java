package io.github.corsstarter.sample;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.sample.CallsPage.Outcome;
import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;
import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the page in real browsers, on both stacks.
 */
@ParameterizedClass
@MethodSource("stacksAndBrowsers")
@Tag("each")
class SamplePageBrowserTests {

	private static RunningBrowser browser;

	private static RunningSample sample;

	@Parameter(0)
	String stack;

	@Parameter(1)
	InstalledBrowser kind;

	private CallsPage page;

	/** Each browser if everything is tested, else the one that most people have. */
	static Stream<Arguments> stacksAndBrowsers() {
		List<InstalledBrowser> browsers = Boolean.getBoolean("tests.all") ? List.of(InstalledBrowser.values())
				: List.of(InstalledBrowser.CHROMIUM);
		return Stream.of("servlet", "reactive")
			.flatMap((stack) -> browsers.stream().map((browser) -> Arguments.of(stack, browser)));
	}

	@BeforeParameterizedClassInvocation
	static void start(String stack, InstalledBrowser kind) {
		if (kind.isPresentOrRequired()) {
			startSample(stack);
			browser = kind.start(Window.NORMAL);
		}
	}

	private static void startSample(String stack) {
		if (sample == null || !sample.stack().equals(stack)) {
			stopSample();
			sample = RunningSample.on(stack);
		}
	}

	@AfterParameterizedClassInvocation
	static void stopBrowser() {
		if (browser != null) {
			browser.close();
			browser = null;
		}
	}

	@AfterAll
	static void stopSample() {
		if (sample != null) {
			sample.close();
			sample = null;
		}
	}

	@BeforeEach
	void openPage() {
		// here, and not once for all: so each test is reported as skipped
		Assumptions.assumeTrue(browser != null, this.kind.title() + " or its driver is not installed");
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
		assertThat(outcome.endpoints()).contains("Allowed", "actualRequests.allowed")
			// WebKit keeps the preflight of an earlier test, whatever cache mode the call
			// has
			.containsAnyOf("preflights.allowed", "the browser still holds the answer");
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
		assertThat(outcome.browser()).contains("TypeError: ");
		assertThat(outcome.endpoints()).contains("Missing allow-headers: x-debug", "cors.allowed-headers")
			.doesNotContain("actualRequests");
	}

	@Test
	void callWithUnlistedMethodIsBlockedAndExplained() {
		Outcome outcome = this.page.run("method");
		assertOutcome(outcome, "blocked", "method-not-allowed");
		assertThat(outcome.browser()).contains("TypeError: ");
		assertThat(outcome.endpoints()).contains("cors.allowed-methods", "PUT");
	}

	@Test
	void callFromOtherOriginIsBlockedAndExplained() {
		Outcome outcome = this.page.run("origin");
		assertOutcome(outcome, "blocked", "origin-not-allowed");
		assertThat(outcome.browser()).contains("TypeError: ");
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
