package io.github.corsstarter.conformance;

/**
 * What the answers of the policies look like when nothing is denied, written out by hand.
 */
final class Expected {

	static final String VARY_ALONE = "Vary: Origin\n";

	static final String CREDENTIALS_ACTUAL = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Credentials: true
			Access-Control-Expose-Headers: location, x-total-count
			Vary: Origin
			""";

	static final String CREDENTIALS_PREFLIGHT = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Credentials: true
			Access-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH
			Access-Control-Allow-Headers: authorization, x-request-id
			Access-Control-Max-Age: 1800
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	static final String ANY_ORIGIN_ACTUAL = """
			Access-Control-Allow-Origin: *
			Access-Control-Expose-Headers: x-total-count
			""";

	static final String ANY_ORIGIN_PREFLIGHT = """
			Access-Control-Allow-Origin: *
			Access-Control-Allow-Methods: GET, HEAD, PUT
			Access-Control-Allow-Headers: x-request-id
			Access-Control-Max-Age: 600
			Vary: Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	static final String ANY_METHOD_ANY_HEADER_ACTUAL = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Expose-Headers: *
			Vary: Origin
			""";

	static final String ANY_METHOD_ANY_HEADER_PREFLIGHT = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Methods: {method}
			Access-Control-Allow-Headers: {headers}
			Access-Control-Max-Age: 600
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	static final String ANY_METHOD_NO_HEADER_PREFLIGHT = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Methods: {method}
			Access-Control-Max-Age: 600
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	static final String OMIT_HEADERS_ACTUAL = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Credentials: true
			Vary: Origin
			""";

	static final String OMIT_HEADERS_PREFLIGHT = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Credentials: true
			Access-Control-Allow-Methods: GET, HEAD, PUT
			Access-Control-Allow-Headers: content-type
			Access-Control-Max-Age: 600
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	static final String ORIGIN_ACTUAL = """
			Access-Control-Allow-Origin: {origin}
			Vary: Origin
			""";

	static final String NO_CACHE_PREFLIGHT = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Methods: DELETE
			Access-Control-Max-Age: 0
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	static final String READ_ONLY_PREFLIGHT = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Methods: GET, HEAD
			Access-Control-Max-Age: 1800
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	static final String DEFAULTS_PREFLIGHT = """
			Access-Control-Allow-Origin: {origin}
			Access-Control-Allow-Methods: GET, HEAD, POST
			Access-Control-Max-Age: 1800
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	private Expected() {
	}

}
