package io.github.corsstarter.sample;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.awaitility.Awaitility.await;

/**
 * The page of operations as a reader uses it.
 */
final class OperationsPage {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final RunningBrowser browser;

	private OperationsPage(RunningBrowser browser) {
		this.browser = browser;
	}

	static OperationsPage open(RunningBrowser browser, String url) {
		browser.console();
		browser.open(url + "/operations.html");
		OperationsPage page = new OperationsPage(browser);
		await().atMost(PATIENCE).until(() -> page.has("html[data-ready='true']"));
		return page;
	}

	/** Presses the button of a scene, and waits until it is over. */
	String play(String scene) {
		this.browser.call("""
				(scene) => {
				  delete document.querySelector('#scene-result').dataset.scene;
				  document.querySelector(`[data-scene='${scene}']`).click();
				  return '';
				}""", scene);
		await().atMost(PATIENCE).until(() -> has("#scene-result[data-scene='" + scene + "']"));
		return text("#scene-result");
	}

	/** The alerts whose queries move. */
	List<String> moving() {
		return Stream
			.of(this.browser
				.call("(selector) => [...document.querySelectorAll(selector)].map((row) => row.dataset.alert).join()",
						"#numbers [data-state='moves']")
				.split(","))
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	String text(String selector) {
		return this.browser.call("(selector) => document.querySelector(selector).innerText", selector);
	}

	List<String> console() {
		return this.browser.console();
	}

	private boolean has(String selector) {
		return Boolean
			.parseBoolean(this.browser.call("(selector) => String(!!document.querySelector(selector))", selector));
	}

}
