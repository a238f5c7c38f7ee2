package io.github.corsstarter.actuate.page;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The headers that go with each page: it can run no script, load nothing, be framed by
 * nobody and kept nowhere.
 *
 * @since 0.1.0
 */
public final class PageHeaders {

	/** What holds in a saved page, too, where there are no headers. */
	static final String POLICY = "default-src 'none'; style-src '" + PageStyle.PAGE.hash()
			+ "'; form-action 'self'; base-uri 'none'";

	private static final Map<String, String> ALL = Map.of("Content-Security-Policy",
			POLICY + "; frame-ancestors 'none'", "X-Content-Type-Options", "nosniff", "Cache-Control", "no-store",
			"Referrer-Policy", "no-referrer");

	private PageHeaders() {
	}

	/**
	 * Sets the headers.
	 * @param set sets one header
	 * @param add adds a value to one
	 */
	public static void write(BiConsumer<String, String> set, BiConsumer<String, String> add) {
		ALL.forEach(set);
		// the same URL is JSON for others
		add.accept("Vary", "Accept");
	}

}
