package io.github.corsstarter.actuate;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.browser.CredentialsMode;
import io.github.corsstarter.explain.browser.PlannedFetch;

/**
 * The parameters of a question about a fetch, made a fetch.
 */
final class FetchQuery {

	private FetchQuery() {
	}

	static PlannedFetch of(String url, String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials) {
		PlannedFetch fetch = PlannedFetch.of(origin.strip(), url)
			.withMethod((method != null) ? method.strip() : "GET")
			.withCredentials(Boolean.TRUE.equals(credentials) ? CredentialsMode.INCLUDE : CredentialsMode.SAME_ORIGIN);
		for (String header : (headers != null) ? headers : List.<String>of()) {
			int colon = header.indexOf(':');
			String name = ((colon != -1) ? header.substring(0, colon) : header).strip();
			fetch = fetch.withHeader(name, (colon != -1) ? header.substring(colon + 1) : usualValue(name));
		}
		return fetch;
	}

	/** The value counts where it decides whether a preflight is needed. */
	private static String usualValue(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "content-type" -> "application/json";
			case "range" -> "bytes=0-";
			default -> "x";
		};
	}

}
