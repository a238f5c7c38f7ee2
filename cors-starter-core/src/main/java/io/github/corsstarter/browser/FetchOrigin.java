package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from and where it has been, as far as CORS cares.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#serializing-a-request-origin">Fetch,
 * serializing a request origin</a>
 */
final class FetchOrigin {

	/** How an opaque origin is written. */
	static final String OPAQUE = "null";

	private FetchOrigin() {
	}

	/**
	 * The URLs of a plan, each read relative to the one before.
	 * @return the URLs, or {@code null} if one of them is none
	 */
	static @Nullable List<FetchUrl> urls(PlannedFetch fetch) {
		List<FetchUrl> urls = new ArrayList<>();
		FetchUrl last = null;
		for (String text : fetch.urls()) {
			last = FetchUrl.parse(text, last);
			if (last == null) {
				return null;
			}
			urls.add(last);
		}
		return urls;
	}

	/**
	 * Whether the answer is subject to the CORS protocol: it stays so once the request
	 * has been at another origin, even if a redirect leads back home.
	 * @see <a href="https://fetch.spec.whatwg.org/#concept-main-fetch">Fetch, main fetch,
	 * response tainting</a>
	 */
	static boolean isCors(String pageOrigin, List<FetchUrl> urls) {
		return urls.stream().anyMatch((url) -> !isSame(pageOrigin, url.origin()));
	}

	/**
	 * The origin that a browser sends: {@code null} once an origin other than the page's
	 * has redirected the request to yet another one.
	 * @see <a href="https://fetch.spec.whatwg.org/#concept-request-tainted-origin">Fetch,
	 * redirect-taint</a>
	 */
	static String serialize(String pageOrigin, List<FetchUrl> urls) {
		for (int i = 1; i < urls.size(); i++) {
			String last = urls.get(i - 1).origin();
			if (!isSame(urls.get(i).origin(), last) && !isSame(pageOrigin, last)) {
				return OPAQUE;
			}
		}
		return pageOrigin;
	}

	/** An opaque origin is the same as no other, nor as what is written like it. */
	static boolean isSame(String one, String other) {
		return one.equals(other) && !one.equals(OPAQUE);
	}

}
