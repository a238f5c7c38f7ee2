package io.github.corsstarter.http;

import java.util.Locale;
import java.util.Set;

/**
 * The header names that the Fetch standard keeps from scripts.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch, forbidden
 * request-header</a>
 */
public final class HeaderNames {

	private static final Set<String> FORBIDDEN_IN_REQUESTS = Set.of("accept-charset", "accept-encoding",
			"access-control-request-headers", "access-control-request-method", "connection", "content-length", "cookie",
			"cookie2", "date", "dnt", "expect", "host", "keep-alive", "origin", "referer", "set-cookie", "te",
			"trailer", "transfer-encoding", "upgrade", "via");

	private static final Set<String> FORBIDDEN_IN_RESPONSES = Set.of("set-cookie", "set-cookie2");

	private HeaderNames() {
	}

	/**
	 * Whether no script can set a request header, so that allowing it has no effect.
	 * @param name a header name, in any case
	 * @return {@code true} for a "forbidden request-header" name
	 */
	public static boolean isForbiddenInRequests(String name) {
		String folded = fold(name);
		return FORBIDDEN_IN_REQUESTS.contains(folded) || folded.startsWith("proxy-") || folded.startsWith("sec-");
	}

	/**
	 * Whether no script can read a response header, so that exposing it has no effect.
	 * @param name a header name, in any case
	 * @return {@code true} for a "forbidden response-header name"
	 */
	public static boolean isForbiddenInResponses(String name) {
		return FORBIDDEN_IN_RESPONSES.contains(fold(name));
	}

	/**
	 * A header name in lower case, as browsers send it in a preflight.
	 * @param name a header name
	 * @return the name in lower case
	 */
	public static String fold(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
