package io.github.corsstarter.test;

import java.time.InstantSource;

import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.browser.PreflightCache;
import io.github.corsstarter.browser.Transport;

/**
 * A browser for tests: it sends preflights where browsers do, remembers the answers,
 * follows redirects, and tells what a script can read.
 *
 * <pre class="code">
 * TestBrowser browser = TestBrowser.over(MockMvcTransport.of(mockMvc));
 *
 * assertThat(browser.at("https://app.example.com").withCredentials().fetch("PUT", "/v1/orders/7"))
 *     .isAllowed()
 *     .canRead("Location");
 * </pre>
 *
 * The application need not use the CORS starter. Cookies are not kept; name them with
 * {@link BrowserPage#withCookie(String, String)}.
 *
 * @since 0.1.0
 */
public final class TestBrowser {

	private final Transport transport;

	private final BrowserEngine engine;

	private final InstantSource clock;

	private final PreflightCache cache;

	private TestBrowser(Transport transport, BrowserEngine engine, InstantSource clock) {
		this.transport = transport;
		this.engine = engine;
		this.clock = clock;
		this.cache = new PreflightCache(engine, clock);
	}

	/**
	 * A browser whose requests travel by a transport. It is Chromium, and its preflight
	 * cache is empty.
	 * @param transport how requests reach the server
	 * @return the browser
	 */
	public static TestBrowser over(Transport transport) {
		return new TestBrowser(transport, BrowserEngine.CHROMIUM, InstantSource.system());
	}

	/**
	 * A new browser with another engine, which decides how long preflights are kept.
	 * @param engine the engine
	 * @return the browser
	 */
	public TestBrowser withEngine(BrowserEngine engine) {
		return new TestBrowser(this.transport, engine, this.clock);
	}

	/**
	 * A new browser with another clock, so that tests need not wait for preflights to
	 * expire.
	 * @param clock tells the time
	 * @return the browser
	 */
	public TestBrowser withClock(InstantSource clock) {
		return new TestBrowser(this.transport, this.engine, clock);
	}

	/**
	 * Opens a page.
	 * @param origin the origin of the page, such as {@code https://app.example.com}, or
	 * {@code null} as a text for a sandboxed frame
	 * @return the page
	 */
	public BrowserPage at(String origin) {
		return BrowserPage.of(this.transport, this.cache, origin);
	}

}
