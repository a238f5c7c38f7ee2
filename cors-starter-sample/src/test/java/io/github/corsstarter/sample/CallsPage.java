package io.github.corsstarter.sample;

import java.time.Duration;

import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.awaitility.Awaitility.await;

/**
 * The page as a reader uses it: presses its buttons, reads its cards.
 */
final class CallsPage {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final RunningBrowser browser;

	private CallsPage(RunningBrowser browser) {
		this.browser = browser;
	}

	static CallsPage open(RunningBrowser browser, String url) {
		browser.open(url);
		CallsPage page = new CallsPage(browser);
		await().atMost(PATIENCE).until(() -> page.has("html[data-ready='true']"));
		return page;
	}

	Outcome run(String call) {
		click(card(call) + " button");
		return outcome(call);
	}

	void runAll() {
		click("#run-all");
	}

	Outcome outcome(String call) {
		await().atMost(PATIENCE).until(() -> has(card(call) + "[data-expected]"));
		return new Outcome(data(call, "outcome"), data(call, "expected"), data(call, "reason"), text(call, "browser"),
				text(call, "endpoints"));
	}

	/** Adds the tenant that the form suggests, and waits until its page works. */
	int addTenant() {
		click("#tenant-form button");
		await().atMost(PATIENCE).until(() -> has("#tenant-result[data-milliseconds]"));
		return Integer.parseInt(this.browser.call("(selector) => document.querySelector(selector).dataset.milliseconds",
				"#tenant-result"));
	}

	String text(String selector) {
		return this.browser.call("(selector) => document.querySelector(selector).innerText", selector);
	}

	private String text(String call, String side) {
		return text(card(call) + " ." + side + " .slot");
	}

	private String data(String call, String name) {
		return this.browser.call("(selector) => document.querySelector(selector).dataset.%s ?? ''".formatted(name),
				card(call));
	}

	private boolean has(String selector) {
		return Boolean
			.parseBoolean(this.browser.call("(selector) => String(!!document.querySelector(selector))", selector));
	}

	private void click(String selector) {
		this.browser.call("(selector) => String(document.querySelector(selector).click())", selector);
	}

	private static String card(String call) {
		return "[data-call='%s']".formatted(call);
	}

	/**
	 * What a card shows after its call.
	 *
	 * @param kind {@code allowed}, {@code blocked} or {@code readable-error}
	 * @param expected whether that is what the page expects
	 * @param reason the reason that the endpoints name, or nothing
	 * @param browser the text of the browser's side
	 * @param endpoints the text of the endpoints' side
	 */
	record Outcome(String kind, String expected, String reason, String browser, String endpoints) {

	}

}
