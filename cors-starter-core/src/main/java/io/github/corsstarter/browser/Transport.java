package io.github.corsstarter.browser;

/**
 * How the requests of a {@link BrowserSession} reach a server: over a socket, through a
 * test client, or not at all, because a policy answers by itself.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Transport {

	/**
	 * Sends a request. Redirects are not followed: they are the browser's to judge.
	 * @param request the request, to be sent as it is
	 * @return the answer
	 */
	ServerAnswer send(SentRequest request);

	/**
	 * What relative URLs are relative to.
	 * @return an origin and perhaps a path, without a slash at the end
	 */
	default String baseUrl() {
		return "http://localhost";
	}

}
