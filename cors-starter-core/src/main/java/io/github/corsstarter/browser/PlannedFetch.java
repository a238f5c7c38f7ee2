package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.List;

import io.github.corsstarter.http.CorsHeaders;

/**
 * A {@code fetch()} that a page plans, in the mode {@code cors} and with the redirect
 * mode {@code follow}, which are the defaults.
 *
 * @param origin the serialized origin of the page; {@code null} as a text if it is opaque
 * @param urls where the request goes, and before that the URLs that redirected it; the
 * first one is absolute, the others may be relative to the one before
 * @param method the method that the script names
 * @param headers the request headers that the script names
 * @param credentials whether the script asks for credentials
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#concept-request">Fetch, request</a>
 */
public record PlannedFetch(String origin, List<String> urls, String method, HeaderList headers,
		CredentialsMode credentials) {

	/**
	 * Copies the list, which has at least one URL.
	 * @param origin the serialized origin of the page; {@code null} as a text if it is
	 * opaque
	 * @param urls where the request goes, and before that the URLs that redirected it;
	 * the first one is absolute, the others may be relative to the one before
	 * @param method the method that the script names
	 * @param headers the request headers that the script names
	 * @param credentials whether the script asks for credentials
	 */
	public PlannedFetch {
		urls = List.copyOf(urls);
		if (urls.isEmpty()) {
			throw new IllegalArgumentException("'urls' must not be empty");
		}
	}

	/**
	 * What {@code fetch(url)} plans: GET, no headers of its own, and credentials for the
	 * page's own origin alone.
	 * @param origin the serialized origin of the page
	 * @param url the absolute URL that the page fetches
	 * @return the plan
	 */
	public static PlannedFetch of(String origin, String url) {
		return new PlannedFetch(origin, List.of(url), "GET", HeaderList.of(), CredentialsMode.SAME_ORIGIN);
	}

	/**
	 * This plan with another method.
	 * @param method the method, as the script writes it
	 * @return the plan
	 */
	public PlannedFetch withMethod(String method) {
		return new PlannedFetch(this.origin, this.urls, method, this.headers, this.credentials);
	}

	/**
	 * This plan with one more request header.
	 * @param name the header name
	 * @param value the header value
	 * @return the plan
	 */
	public PlannedFetch withHeader(String name, String value) {
		return withHeaders(this.headers.with(name, value));
	}

	/**
	 * This plan with other request headers.
	 * @param headers the headers, in place of those there were
	 * @return the plan
	 */
	public PlannedFetch withHeaders(HeaderList headers) {
		return new PlannedFetch(this.origin, this.urls, this.method, headers, this.credentials);
	}

	/**
	 * This plan with another credentials mode.
	 * @param credentials the mode
	 * @return the plan
	 */
	public PlannedFetch withCredentials(CredentialsMode credentials) {
		return new PlannedFetch(this.origin, this.urls, this.method, this.headers, credentials);
	}

	PlannedFetch redirectedTo(String location) {
		List<String> longer = new ArrayList<>(this.urls);
		longer.add(location);
		return new PlannedFetch(this.origin, longer, this.method, this.headers, this.credentials);
	}

	/**
	 * Where the request goes.
	 * @return the last of the URLs
	 */
	public String url() {
		return this.urls.get(this.urls.size() - 1);
	}

	boolean includesCredentials() {
		return this.credentials.isIncluded();
	}

	@Override
	public String toString() {
		String requested = String.join(", ", this.headers.lines().stream().map(HeaderList.Line::name).toList());
		return this.method + " " + url() + " from " + this.origin + " (" + CorsHeaders.ORIGIN + "), headers ["
				+ requested + "], credentials " + this.credentials.id();
	}

}
