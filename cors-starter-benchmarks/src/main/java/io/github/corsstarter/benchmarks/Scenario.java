package io.github.corsstarter.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;

/**
 * The requests that are measured, as a browser or an attacker sends them.
 *
 * @since 0.1.0
 */
public enum Scenario {

	/** A page calls the API. */
	ACTUAL("GET", Map.of(CorsHeaders.ORIGIN, Allowlists.APP), true),

	/** A browser asks before such a call. */
	PREFLIGHT("OPTIONS", preflight(Allowlists.APP, "authorization,content-type"), true),

	/** A browser asks on behalf of a page that may not call. */
	PREFLIGHT_DENIED("OPTIONS", preflight("https://evil.example", "authorization,content-type"), false),

	/** A request that has nothing to do with CORS. */
	NO_ORIGIN("GET", Map.of(), true),

	/** A preflight with 8 KB of different header names. */
	HOSTILE_HEADERS("OPTIONS", preflight(Allowlists.APP, names(8192)), false),

	/** A preflight with 8 KB of empty elements. */
	HOSTILE_COMMAS("OPTIONS", preflight(Allowlists.APP, ",".repeat(8192)), false),

	/** A preflight with as many header names as are read at all. */
	HOSTILE_NAMES("OPTIONS", preflight(Allowlists.APP, names(4000)), false),

	/** A preflight of an origin of 8 KB. */
	HOSTILE_ORIGIN("OPTIONS", preflight("https://" + "a.".repeat(4092) + "example", "authorization"), false),

	/** A preflight of the longest origin that is read at all. */
	HOSTILE_LABELS("OPTIONS", preflight("https://" + "a.".repeat(120) + "example.com", "authorization"), false);

	private final String method;

	private final Map<String, String> headers;

	private final boolean allowed;

	Scenario(String method, Map<String, String> headers, boolean allowed) {
		this.method = method;
		this.headers = headers;
		this.allowed = allowed;
	}

	private static Map<String, String> preflight(String origin, String requestedHeaders) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put(CorsHeaders.ORIGIN, origin);
		headers.put(CorsHeaders.REQUEST_METHOD, "PUT");
		headers.put(CorsHeaders.REQUEST_HEADERS, requestedHeaders);
		return headers;
	}

	private static String names(int length) {
		StringBuilder names = new StringBuilder("authorization");
		for (int i = 0; names.length() < length - 16; i++) {
			names.append(",x-").append(i);
		}
		return names.toString();
	}

	/**
	 * The method of the request.
	 * @return the method
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Whether the policy allows the request.
	 * @return {@code false} if it denies it
	 */
	public boolean isAllowed() {
		return this.allowed;
	}

	/**
	 * Whether an attacker sends the request.
	 * @return {@code true} for what no browser sends, which not every filter denies
	 */
	public boolean isHostile() {
		return name().startsWith("HOSTILE");
	}

	/**
	 * The headers of the request, those that every browser sends included.
	 * @return the headers
	 */
	public Map<String, String> headers() {
		return headers(this.headers.get(CorsHeaders.ORIGIN));
	}

	/**
	 * The headers of the request if another page sends it.
	 * @param origin the origin of the page, or {@code null} for none
	 * @return the headers
	 */
	public Map<String, String> headers(@Nullable String origin) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("Host", "api.example.com");
		all.put("Accept", "*/*");
		all.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36");
		all.put(CorsHeaders.SEC_FETCH_MODE, "cors");
		all.put(CorsHeaders.SEC_FETCH_SITE, "cross-site");
		all.putAll(this.headers);
		if (origin != null) {
			all.put(CorsHeaders.ORIGIN, origin);
		}
		return all;
	}

}
