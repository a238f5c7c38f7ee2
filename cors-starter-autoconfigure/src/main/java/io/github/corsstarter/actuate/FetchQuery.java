package io.github.corsstarter.actuate;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;

/**
 * The parameters of a question about a fetch, made a fetch.
 */
final class FetchQuery {

	private FetchQuery() {
	}

	static PlannedFetch of(String url, String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials) {
		List<String> named = (headers != null) ? headers : List.of();
		return PlannedFetch.of(origin.strip(), url)
			.withMethod((method != null) ? method.strip() : "GET")
			.withCredentials(Boolean.TRUE.equals(credentials) ? CredentialsMode.INCLUDE : CredentialsMode.SAME_ORIGIN)
			.withHeaders(new HeaderList(named.stream().map(FetchQuery::line).toList()));
	}

	private static HeaderList.Line line(String header) {
		int colon = header.indexOf(':');
		String name = ((colon != -1) ? header.substring(0, colon) : header).strip();
		return new HeaderList.Line(name, (colon != -1) ? header.substring(colon + 1) : usualValue(name));
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
