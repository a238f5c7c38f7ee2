package io.github.corsstarter.sample;

import java.time.Duration;
import java.util.Optional;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

import static org.awaitility.Awaitility.await;

/**
 * The page as a reader uses it: presses its buttons, reads its cards.
 */
final class CallsPage {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final WebDriver browser;

	private CallsPage(WebDriver browser) {
		this.browser = browser;
	}

	static CallsPage open(WebDriver browser, String url) {
		browser.get(url);
		CallsPage page = new CallsPage(browser);
		await().atMost(PATIENCE).until(() -> page.has("html[data-ready='true']"));
		return page;
	}

	Outcome run(String call) {
		find(card(call) + " button").click();
		return outcome(call);
	}

	void runAll() {
		find("#run-all").click();
	}

	Outcome outcome(String call) {
		await().atMost(PATIENCE).until(() -> has(card(call) + "[data-expected]"));
		WebElement card = find(card(call));
		return new Outcome(attribute(card, "data-outcome"), attribute(card, "data-expected"),
				attribute(card, "data-reason"), text(call, "browser"), text(call, "endpoints"));
	}

	String text(String selector) {
		return find(selector).getText();
	}

	private String text(String call, String side) {
		return text(card(call) + " ." + side + " .slot");
	}

	private boolean has(String selector) {
		return !this.browser.findElements(By.cssSelector(selector)).isEmpty();
	}

	private WebElement find(String selector) {
		return this.browser.findElement(By.cssSelector(selector));
	}

	private static String attribute(WebElement element, String name) {
		return Optional.ofNullable(element.getDomAttribute(name)).orElse("");
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
