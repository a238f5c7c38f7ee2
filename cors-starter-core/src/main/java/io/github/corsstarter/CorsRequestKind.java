package io.github.corsstarter;

import io.github.corsstarter.http.KebabCase;

/**
 * What a request is to the CORS protocol.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#http-requests">Fetch, 3.3.2 HTTP
 * requests</a>
 */
public enum CorsRequestKind {

	/** No CORS request: no origin, the same origin, or a navigation. */
	NOT_CORS,

	/** A CORS-preflight request: a browser asks what a page may do. */
	PREFLIGHT,

	/** Any other CORS request. */
	ACTUAL;

	private final String id = KebabCase.of(this);

	/**
	 * The kind as reports show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

}
