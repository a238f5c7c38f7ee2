package io.github.corsstarter.http;

import java.util.List;

/**
 * The header names of the CORS protocol and of the request metadata that decisions read.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS
 * protocol</a>
 */
public final class CorsHeaders {

	/** The origin of the page that sends the request (RFC 6454, section 7). */
	public static final String ORIGIN = "Origin";

	/** The method that the page wants to use, sent with a preflight. */
	public static final String REQUEST_METHOD = "Access-Control-Request-Method";

	/** The header names that the page wants to send, sent with a preflight. */
	public static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

	/** How the browser makes the request: {@code navigate}, {@code cors}, ... */
	public static final String SEC_FETCH_MODE = "Sec-Fetch-Mode";

	/**
	 * How the page relates to the target: {@code same-origin}, {@code cross-site}, ...
	 */
	public static final String SEC_FETCH_SITE = "Sec-Fetch-Site";

	/** What a client wants to speak instead of HTTP: {@code websocket} in a handshake. */
	public static final String UPGRADE = "Upgrade";

	/** The cookies that a browser sends, which are credentials. */
	public static final String COOKIE = "Cookie";

	/** The credentials of HTTP authentication. */
	public static final String AUTHORIZATION = "Authorization";

	/** The origin whose pages may read the response, or {@code *}. */
	public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	/** Whether pages may read a response that was obtained with credentials. */
	public static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

	/** The methods that pages may use. */
	public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";

	/** The request headers that pages may send. */
	public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";

	/** The response headers that pages may read. */
	public static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";

	/** How many seconds a browser may cache the answer to a preflight. */
	public static final String MAX_AGE = "Access-Control-Max-Age";

	/** Whether pages of the internet may use a server of a private network. */
	public static final String ALLOW_PRIVATE_NETWORK = "Access-Control-Allow-Private-Network";

	/**
	 * The response headers that browsers act upon (Fetch, CORS protocol; Private Network
	 * Access).
	 */
	public static final List<String> RESPONSE_HEADERS = List.of(ALLOW_ORIGIN, ALLOW_CREDENTIALS, EXPOSE_HEADERS,
			ALLOW_METHODS, ALLOW_HEADERS, MAX_AGE, ALLOW_PRIVATE_NETWORK);

	/** The request headers that the response depends on (RFC 9110, section 12.5.5). */
	public static final String VARY = "Vary";

	private static final String PREFIX = "Access-Control-";

	private CorsHeaders() {
	}

	/**
	 * Whether a name is one of the {@link #RESPONSE_HEADERS}, whatever its case.
	 * @param name a header name
	 * @return {@code true} if browsers act upon it
	 */
	public static boolean isResponseHeader(String name) {
		if (!isAccessControl(name)) {
			return false;
		}
		for (String header : RESPONSE_HEADERS) {
			if (header.equalsIgnoreCase(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a name belongs to the CORS protocol, whatever its case.
	 * @param name a header name
	 * @return {@code true} for each name that starts with {@code Access-Control-}
	 */
	public static boolean isAccessControl(String name) {
		return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
	}

}
