package io.github.corsstarter.server;

import java.util.ArrayList;
import java.util.List;

/**
 * Clients of a shared cache: the page that it is for, and those who come before the page
 * to spoil its answer. A client that is no browser can send whatever it likes.
 */
enum CacheVisitor {

	/** The page that the policies allow. */
	PAGE(Right.ALLOWED, "Origin", Hosts.APP, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors"),

	/** The same page, over plain http or in an old browser. */
	PAGE_WITHOUT_METADATA(Right.ALLOWED, "Origin", Hosts.APP),

	/** A form of that page, as its author says. */
	PAGE_AS_NAVIGATION(Right.ALLOWED, "Origin", Hosts.APP, "Sec-Fetch-Mode", "navigate"),

	/** That page on the server's own origin, as its author says. */
	PAGE_AS_SAME_ORIGIN(Right.ALLOWED, "Origin", Hosts.APP, "Sec-Fetch-Site", "same-origin"),

	/** That page on the server's own origin, as a proxy seems to say. */
	PAGE_AS_FORWARDED(Right.ALLOWED, "Origin", Hosts.APP, "X-Forwarded-Host", "app.example.com", "X-Forwarded-Proto",
			"https"),

	/** The same in the words of RFC 7239. */
	PAGE_AS_FORWARDED_STANDARD(Right.ALLOWED, "Origin", Hosts.APP, "Forwarded", "proto=https;host=app.example.com"),

	/** That page asks for the headers alone. */
	PAGE_HEAD(Right.ALLOWED, "Origin", Hosts.APP),

	/** Neither a page of another origin nor a form. */
	NO_ORIGIN(Right.WITHOUT, "Accept", "*/*"),

	/** A link that somebody clicked on. */
	LINK(Right.WITHOUT, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Site", "cross-site"),

	/** A page that nobody allowed. */
	STRANGER(Right.DENIED, "Origin", Hosts.STRANGER, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors"),

	/** Such a page asks for the headers alone. */
	STRANGER_HEAD(Right.DENIED, "Origin", Hosts.STRANGER),

	/** A form of such a page, which is to reach the handler. */
	STRANGER_AS_NAVIGATION(Right.WITHOUT, "Origin", Hosts.STRANGER, "Sec-Fetch-Mode", "navigate"),

	/** The server's own page, behind a proxy that it does not know of. */
	STRANGER_AS_SAME_ORIGIN(Right.WITHOUT, "Origin", Hosts.STRANGER, "Sec-Fetch-Site", "same-origin"),

	/** The server's own page, behind a proxy. */
	STRANGER_AS_FORWARDED(Right.WITHOUT, "Origin", Hosts.STRANGER, "X-Forwarded-Host", "evil.example",
			"X-Forwarded-Proto", "https"),

	/** A sandboxed frame. */
	OPAQUE(Right.DENIED, "Origin", "null"),

	/** A form in a sandboxed frame, which is to reach the handler. */
	OPAQUE_AS_NAVIGATION(Right.WITHOUT, "Origin", "null", "Sec-Fetch-Mode", "navigate"),

	/** What no browser sends. */
	MALFORMED(Right.MALFORMED, "Origin", Hosts.APP + "/path"),

	/** The start of the allowed origin, and much more. */
	TOO_LONG(Right.MALFORMED, "Origin", Hosts.APP + ".example.com".repeat(40));

	private final Right right;

	private final String[] headers;

	CacheVisitor(Right right, String... headers) {
		this.right = right;
		this.headers = headers;
	}

	String method() {
		return name().endsWith("_HEAD") ? "HEAD" : "GET";
	}

	/** The headers, and more. */
	String[] headers(String... more) {
		List<String> all = new ArrayList<>(List.of(this.headers));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	/**
	 * Whether an answer is right for this client.
	 * @param answer the answer
	 * @param policy the policy of the path
	 */
	boolean isRight(Answer answer, CachedPolicy policy) {
		String origin = answer.allowOrigin();
		boolean passed = answer.status() == 200;
		boolean refused = answer.status() == 403 && policy != CachedPolicy.QUIET;
		if (policy == CachedPolicy.ANY_ORIGIN) {
			// a cache may give all of them the one answer that it has
			return passed ? origin.equals("*") : this.right == Right.MALFORMED && refused && origin.isEmpty();
		}
		return switch (this.right) {
			case ALLOWED -> passed && origin.equals(Hosts.APP);
			case WITHOUT -> passed && origin.isEmpty();
			// the answer to a form of the same origin may be in the cache, and tells
			// nothing
			case DENIED, MALFORMED -> (passed || refused) && origin.isEmpty();
		};
	}

	/** Whether an answer that comes from no cache is that to a refused request. */
	boolean isRefusedBy(CachedPolicy policy) {
		return policy == CachedPolicy.LISTED && (this.right == Right.DENIED || this.right == Right.MALFORMED);
	}

	/**
	 * What is right.
	 */
	private enum Right {

		/** The answer with the headers for the page. */
		ALLOWED,

		/** The answer without headers. */
		WITHOUT,

		/** No headers, whatever the answer is. */
		DENIED,

		/** The same, also where every origin is allowed. */
		MALFORMED

	}

	/**
	 * The origins.
	 */
	private static final class Hosts {

		static final String APP = "https://app.example.com";

		static final String STRANGER = "https://evil.example";

		private Hosts() {
		}

	}

}
