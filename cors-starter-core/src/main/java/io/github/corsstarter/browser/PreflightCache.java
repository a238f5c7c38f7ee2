package io.github.corsstarter.browser;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Methods;

/**
 * The answers to preflights that a browser keeps: one entry for each method and each
 * header, by the origin of the page, the URL, and whether credentials were included. Safe
 * for use by many threads.
 * <p>
 * Tabs, windows and sites that share no entries need a cache of their own. Where the
 * standard lets a {@code *} that was answered to a request with credentials count as a
 * wildcard later, of the browsers WebKit alone does, and this does not.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-cache">Fetch,
 * CORS-preflight cache</a>
 */
public final class PreflightCache {

	private static final String WILDCARD = "*";

	private final BrowserEngine engine;

	private final InstantSource clock;

	private final Map<Key, Instant> expiries = new HashMap<>();

	/**
	 * Creates an empty cache.
	 * @param engine the engine, which limits how long entries are kept
	 * @param clock tells the time
	 */
	public PreflightCache(BrowserEngine engine, InstantSource clock) {
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * Whether the entries permit a request, so that no preflight is needed.
	 * @param plan what the browser is about to send
	 * @return {@code true} if they permit its method and each of its headers
	 */
	synchronized boolean permits(FetchPlan plan) {
		String method = plan.fetch().method();
		return (Methods.isSafelisted(method) || holds(plan, Subject.METHOD, method, true)) && plan.unsafeNames()
			.stream()
			.allMatch((name) -> holds(plan, Subject.HEADER, name, !HeaderNames.isNonWildcard(name)));
	}

	private boolean holds(FetchPlan plan, Subject subject, String value, boolean wildcard) {
		return holds(key(plan, true, subject, value))
				|| (!plan.fetch().includesCredentials() && (holds(key(plan, false, subject, value))
						|| (wildcard && holds(key(plan, false, subject, WILDCARD)))));
	}

	private boolean holds(Key key) {
		Instant expiry = this.expiries.get(key);
		return expiry != null && this.clock.instant().isBefore(expiry);
	}

	/**
	 * Keeps the answer to a preflight that permitted its request.
	 * @param plan what the browser sends
	 * @param answer the answer to the preflight
	 */
	synchronized void keep(FetchPlan plan, ServerAnswer answer) {
		Instant expiry = this.clock.instant().plus(PreflightMaxAge.of(answer, this.engine));
		boolean credentials = plan.fetch().includesCredentials();
		tokens(answer, CorsHeaders.ALLOW_METHODS)
			.forEach((method) -> this.expiries.put(key(plan, credentials, Subject.METHOD, method), expiry));
		tokens(answer, CorsHeaders.ALLOW_HEADERS).forEach(
				(name) -> this.expiries.put(key(plan, credentials, Subject.HEADER, HeaderNames.fold(name)), expiry));
	}

	private static List<String> tokens(ServerAnswer answer, String name) {
		List<String> tokens = HeaderValues.tokens(answer.headers(), name);
		return (tokens != null) ? tokens : List.of();
	}

	/**
	 * Forgets the entries of a page and a URL, as browsers do when a request with a
	 * preflight fails.
	 * @param plan what the browser sent
	 */
	synchronized void forget(FetchPlan plan) {
		this.expiries.keySet().removeIf((key) -> key.isOf(plan));
	}

	private static Key key(FetchPlan plan, boolean credentials, Subject subject, String value) {
		return new Key(plan.origin(), plan.target(), credentials, subject, value);
	}

	private enum Subject {

		METHOD, HEADER

	}

	private record Key(String origin, String url, boolean credentials, Subject subject, String value) {

		boolean isOf(FetchPlan plan) {
			return this.origin.equals(plan.origin()) && this.url.equals(plan.target());
		}

	}

}
