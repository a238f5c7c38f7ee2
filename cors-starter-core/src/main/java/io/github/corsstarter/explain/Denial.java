package io.github.corsstarter.explain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.browser.CredentialsMode;
import io.github.corsstarter.explain.browser.PlannedFetch;

/**
 * A denied request, as far as an explanation needs it.
 *
 * @param reason why the server denied it, or {@code null} if only the browser did
 * @param origin the value of the {@code Origin} header; empty if there is none
 * @param method the method that the page wanted to use
 * @param missingHeaders the request headers that the policy does not allow
 * @param credentials whether the page is known to ask for credentials
 * @since 0.1.0
 */
public record Denial(@Nullable CorsRejection reason, String origin, String method, List<String> missingHeaders,
		boolean credentials) {

	/** A value that makes no header safelisted. */
	private static final String UNSAFE = "\"";

	/** The fetch that a page planned; the headers that are allowed do not matter. */
	PlannedFetch fetch() {
		PlannedFetch fetch = PlannedFetch.of(this.origin, "https://api.invalid/")
			.withMethod(this.method)
			.withCredentials(this.credentials ? CredentialsMode.INCLUDE : CredentialsMode.OMIT);
		for (String name : this.missingHeaders) {
			fetch = fetch.withHeader(name, UNSAFE);
		}
		return fetch;
	}

}
