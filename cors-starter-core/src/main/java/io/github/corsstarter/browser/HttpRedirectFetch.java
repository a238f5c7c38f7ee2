package io.github.corsstarter.browser;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.HeaderNames;

/**
 * One step of a redirect. Bodies are not known here, so a body that cannot be sent again
 * is no failure.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-http-redirect-fetch">Fetch,
 * HTTP-redirect fetch</a>
 */
final class HttpRedirectFetch {

	private static final int MAX_REDIRECTS = 20;

	private HttpRedirectFetch() {
	}

	/** What is wrong with a redirect, or {@code null} if the browser follows it. */
	static @Nullable Violation check(PlannedFetch fetch, List<FetchUrl> urls, ServerAnswer answer) {
		List<String> locations = answer.headers().values("Location");
		FetchUrl target = (locations.size() == 1) ? FetchUrl.parse(locations.get(0), last(urls)) : null;
		String location = String.join(", ", locations);
		if (target == null) {
			return new Violation(BrowserFailure.INVALID_REDIRECT, location);
		}
		if (!target.isHttp()) {
			return new Violation(BrowserFailure.REDIRECT_DISALLOWED_SCHEME, location);
		}
		if (urls.size() > MAX_REDIRECTS) {
			return new Violation(BrowserFailure.TOO_MANY_REDIRECTS, location);
		}
		boolean foreign = !FetchOrigin.isSame(fetch.origin(), target.origin())
				|| FetchOrigin.isCors(fetch.origin(), urls);
		return (target.hasCredentials() && foreign)
				? new Violation(BrowserFailure.REDIRECT_CONTAINS_CREDENTIALS, location) : null;
	}

	/** The request that follows a redirect. */
	static PlannedFetch follow(PlannedFetch fetch, List<FetchUrl> urls, ServerAnswer answer) {
		String location = answer.headers().values("Location").get(0);
		FetchUrl target = FetchUrl.parse(location, last(urls));
		PlannedFetch next = fetch.redirectedTo(location);
		if (becomesGet(fetch.method(), answer.status())) {
			next = next.withMethod("GET")
				.withHeaders(next.headers().without((header) -> HeaderNames.isOfRequestBody(header.name())));
		}
		if (target == null || !FetchOrigin.isSame(target.origin(), last(urls).origin())) {
			next = next.withHeaders(next.headers().without((header) -> HeaderNames.isNonWildcard(header.name())));
		}
		return next;
	}

	private static boolean becomesGet(String method, int status) {
		return switch (status) {
			case 301, 302 -> method.equals("POST");
			case 303 -> !method.equals("GET") && !method.equals("HEAD");
			default -> false;
		};
	}

	private static FetchUrl last(List<FetchUrl> urls) {
		return urls.get(urls.size() - 1);
	}

}
