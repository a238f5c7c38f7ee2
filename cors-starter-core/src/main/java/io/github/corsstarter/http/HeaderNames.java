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

	private static final Set<String> SAFELISTED_IN_REQUESTS = Set.of("accept", "accept-language", "content-language",
			"content-type", "range");

	private static final Set<String> SAFELISTED_IN_RESPONSES = Set.of("cache-control", "content-language",
			"content-length", "content-type", "expires", "last-modified", "pragma");

	/** Those that scripts send by mistake, next to the CORS protocol's own. */
	private static final Set<String> OF_SERVERS = Set.of("content-security-policy",
			"content-security-policy-report-only", "cross-origin-embedder-policy", "cross-origin-opener-policy",
			"cross-origin-resource-policy", "permissions-policy", "referrer-policy", "strict-transport-security",
			"timing-allow-origin", "vary", "x-content-type-options", "x-frame-options", "x-xss-protection");

	private static final Set<String> METHOD_OVERRIDES = Set.of("x-http-method", "x-http-method-override",
			"x-method-override");

	private static final Set<String> OF_REQUEST_BODIES = Set.of("content-encoding", "content-language",
			"content-location", "content-type");

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
	 * Whether only servers send a header, so that a page which sends it has the cure at
	 * the wrong end.
	 * @param name a header name, in any case
	 * @return {@code true} for the response headers of the CORS protocol and the like
	 */
	public static boolean isOfServers(String name) {
		String folded = fold(name);
		return OF_SERVERS.contains(folded) || isOfCorsAnswers(folded);
	}

	/**
	 * Whether a header is one of the CORS protocol's that a server answers with.
	 * @param name a header name, in any case
	 * @return {@code true} for {@code Access-Control-Allow-Origin} and the other CORS
	 * response headers
	 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch, HTTP
	 * responses</a>
	 */
	public static boolean isOfCorsAnswers(String name) {
		String folded = fold(name);
		return folded.startsWith("access-control-") && !isForbiddenInRequests(folded);
	}

	/**
	 * Whether a request header overrides the method, so that no script can set it to a
	 * {@linkplain Methods#isForbidden(String) forbidden method}.
	 * @param name a header name, in any case
	 * @return {@code true} for {@code X-HTTP-Method} and similar headers
	 * @see <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch,
	 * forbidden request-header</a>
	 */
	public static boolean isMethodOverride(String name) {
		return METHOD_OVERRIDES.contains(fold(name));
	}

	/**
	 * Whether a request header needs no preflight, as long as its value is harmless.
	 * @param name a header name, in any case
	 * @return {@code true} for the names of "CORS-safelisted request-header"
	 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch,
	 * CORS-safelisted request-header</a>
	 */
	public static boolean isSafelistedInRequests(String name) {
		return SAFELISTED_IN_REQUESTS.contains(fold(name));
	}

	/**
	 * The response headers that scripts of other origins can read without more.
	 * @return the "CORS-safelisted response-header names", in lower case
	 * @see <a href=
	 * "https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Fetch,
	 * CORS-safelisted response-header name</a>
	 */
	public static Set<String> safelistedInResponses() {
		return SAFELISTED_IN_RESPONSES;
	}

	/**
	 * Whether scripts of other origins can read a response header that is not exposed.
	 * @param name a header name, in any case
	 * @return {@code true} for a "CORS-safelisted response-header name"
	 * @see <a href=
	 * "https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Fetch,
	 * CORS-safelisted response-header name</a>
	 */
	public static boolean isSafelistedInResponses(String name) {
		return SAFELISTED_IN_RESPONSES.contains(fold(name));
	}

	/**
	 * Whether a request header must be allowed by its name, because {@code *} does not
	 * cover it.
	 * @param name a header name, in any case
	 * @return {@code true} for {@code Authorization}
	 * @see <a href=
	 * "https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name">Fetch, CORS
	 * non-wildcard request-header name</a>
	 */
	public static boolean isNonWildcard(String name) {
		return name.equalsIgnoreCase("authorization");
	}

	/**
	 * Whether a request header describes the body, so that it goes when a redirect drops
	 * the body.
	 * @param name a header name, in any case
	 * @return {@code true} for a "request-body-header name"
	 * @see <a href="https://fetch.spec.whatwg.org/#request-body-header-name">Fetch,
	 * request-body-header name</a>
	 */
	public static boolean isOfRequestBody(String name) {
		return OF_REQUEST_BODIES.contains(fold(name));
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
