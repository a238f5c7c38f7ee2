package io.github.corsstarter.cli.hop;

import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * A preflight for a method that no policy allows: whoever answers it well does not ask
 * the policy.
 *
 * @param path the path
 * @param origin an origin
 */
record OptionsProbe(String path, String origin) {

	private static final String METHOD = "CORS-CHECK";

	Exchange send(HopClient client) {
		return client.exchange(new SentRequest("OPTIONS", client.baseUrl() + this.path,
				HeaderList.of(CorsHeaders.ORIGIN, this.origin, CorsHeaders.REQUEST_METHOD, METHOD), false, null));
	}

}
