package io.github.corsstarter.browser;

import java.util.function.UnaryOperator;

import io.github.corsstarter.http.KebabCase;

/**
 * Why a browser does not let a script read an answer. The names of the failures that
 * concern CORS are those of Chromium's developer tools.
 *
 * @since 0.1.0
 * @see <a href=
 * "https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-CorsError">Chrome
 * DevTools Protocol, CorsError</a>
 */
public enum BrowserFailure {

	/** The URL is none. The script gets an exception, the server no request. */
	INVALID_URL(Stage.SCRIPT, "Failed to parse URL from %s"),

	/** The URL names a user or a password. The script gets an exception. */
	URL_CONTAINS_CREDENTIALS(Stage.SCRIPT, "Request cannot be constructed from a URL that includes credentials: %s"),

	/** The method is no token. The script gets an exception. */
	INVALID_METHOD(Stage.SCRIPT, "'%s' is not a valid HTTP method."),

	/** The method is CONNECT, TRACE or TRACK. The script gets an exception. */
	FORBIDDEN_METHOD(Stage.SCRIPT, "'%s' HTTP method is unsupported."),

	/** The name of a header is no token. The script gets an exception. */
	INVALID_HEADER_NAME(Stage.SCRIPT, "Invalid name"),

	/**
	 * The value of a header has a line break, a NUL or a character above U+00FF. The
	 * script gets an exception.
	 */
	INVALID_HEADER_VALUE(Stage.SCRIPT, "Invalid value"),

	/** The request goes to another origin by a scheme other than http or https. */
	CORS_DISABLED_SCHEME(Stage.CORS, "Cross origin requests are only supported for protocol schemes: http, https."),

	/** {@code Access-Control-Allow-Origin} is missing. */
	MISSING_ALLOW_ORIGIN_HEADER(Stage.CORS, Texts.MISSING_ALLOW_ORIGIN),

	/** {@code Access-Control-Allow-Origin} is {@code *}, which excludes credentials. */
	WILDCARD_ORIGIN_NOT_ALLOWED(Stage.CORS, Texts.WILDCARD),

	/** {@code Access-Control-Allow-Origin} has several values. */
	MULTIPLE_ALLOW_ORIGIN_VALUES(Stage.CORS, Texts.MULTIPLE_ALLOW_ORIGINS),

	/** {@code Access-Control-Allow-Origin} is not an origin at all. */
	INVALID_ALLOW_ORIGIN_VALUE(Stage.CORS, Texts.INVALID_ALLOW_ORIGIN),

	/** {@code Access-Control-Allow-Origin} is not, byte by byte, the request's origin. */
	ALLOW_ORIGIN_MISMATCH(Stage.CORS, Texts.MISMATCH),

	/** {@code Access-Control-Allow-Credentials} is not {@code true}. */
	INVALID_ALLOW_CREDENTIALS(Stage.CORS, Texts.INVALID_ALLOW_CREDENTIALS),

	/** As {@link #MISSING_ALLOW_ORIGIN_HEADER}, in the answer to the preflight. */
	PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER(Stage.PREFLIGHT, Texts.MISSING_ALLOW_ORIGIN),

	/** As {@link #WILDCARD_ORIGIN_NOT_ALLOWED}, in the answer to the preflight. */
	PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED(Stage.PREFLIGHT, Texts.WILDCARD),

	/** As {@link #MULTIPLE_ALLOW_ORIGIN_VALUES}, in the answer to the preflight. */
	PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES(Stage.PREFLIGHT, Texts.MULTIPLE_ALLOW_ORIGINS),

	/** As {@link #INVALID_ALLOW_ORIGIN_VALUE}, in the answer to the preflight. */
	PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE(Stage.PREFLIGHT, Texts.INVALID_ALLOW_ORIGIN),

	/** As {@link #ALLOW_ORIGIN_MISMATCH}, in the answer to the preflight. */
	PREFLIGHT_ALLOW_ORIGIN_MISMATCH(Stage.PREFLIGHT, Texts.MISMATCH),

	/** As {@link #INVALID_ALLOW_CREDENTIALS}, in the answer to the preflight. */
	PREFLIGHT_INVALID_ALLOW_CREDENTIALS(Stage.PREFLIGHT, Texts.INVALID_ALLOW_CREDENTIALS),

	/** The status of the answer to the preflight is not from 200 to 299. */
	PREFLIGHT_INVALID_STATUS(Stage.PREFLIGHT, "It does not have HTTP ok status."),

	/** The answer to the preflight is a redirect. */
	PREFLIGHT_DISALLOWED_REDIRECT(Stage.PREFLIGHT, "Redirect is not allowed for a preflight request."),

	/** {@code Access-Control-Allow-Methods} is no list of methods. */
	INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE(Stage.CORS,
			"Cannot parse Access-Control-Allow-Methods response header field in preflight response."),

	/** {@code Access-Control-Allow-Headers} is no list of header names. */
	INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE(Stage.CORS,
			"Cannot parse Access-Control-Allow-Headers response header field in preflight response."),

	/** {@code Access-Control-Allow-Methods} does not hold the method. */
	METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE(Stage.CORS,
			"Method %s is not allowed by Access-Control-Allow-Methods in preflight response."),

	/** {@code Access-Control-Allow-Headers} does not hold a request header. */
	HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE(Stage.CORS,
			"Request header field %s is not allowed by Access-Control-Allow-Headers in preflight response."),

	/**
	 * A redirect of a CORS request names a user or a password, which the console keeps to
	 * itself.
	 */
	REDIRECT_CONTAINS_CREDENTIALS(Stage.CORS,
			"Redirect location '' contains a username and password, which is disallowed for cross-origin requests."),

	/** A redirect leads to a scheme other than http or https. */
	REDIRECT_DISALLOWED_SCHEME(Stage.NETWORK, "net::ERR_UNSAFE_REDIRECT"),

	/** The {@code Location} of a redirect is no URL, or there are several. */
	INVALID_REDIRECT(Stage.NETWORK, "net::ERR_INVALID_REDIRECT"),

	/** The request has been redirected 20 times already. */
	TOO_MANY_REDIRECTS(Stage.NETWORK, "net::ERR_TOO_MANY_REDIRECTS");

	private final String id = KebabCase.of(this);

	private final Stage stage;

	private final String text;

	BrowserFailure(Stage stage, String text) {
		this.stage = stage;
		this.text = text;
	}

	/**
	 * The failure as reports show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

	/** The same failure of a CORS check, for the answer to a preflight. */
	BrowserFailure ofPreflight() {
		return valueOf("PREFLIGHT_" + name());
	}

	/**
	 * What Chromium's console says. Its texts for other stages than CORS and the
	 * preflight depend on how the script runs; these are close.
	 */
	String console(PlannedFetch fetch, String detail) {
		return console(fetch, detail, UnaryOperator.identity());
	}

	/** The same, with what a client or a server chose made fit to be shown. */
	String console(PlannedFetch fetch, String detail, UnaryOperator<String> escape) {
		String sentence = this.text.contains("%s") ? this.text.replace("%s", escape.apply(detail)) : this.text;
		return switch (this.stage) {
			case SCRIPT -> "TypeError: Failed to execute 'fetch' on 'Window': " + sentence;
			case NETWORK -> escape.apply(fetch.method()) + " " + escape.apply(fetch.url()) + " " + sentence;
			case CORS -> blocked(fetch, escape) + sentence;
			case PREFLIGHT ->
				blocked(fetch, escape) + "Response to preflight request doesn't pass access control check: " + sentence;
		};
	}

	private static String blocked(PlannedFetch fetch, UnaryOperator<String> escape) {
		boolean redirected = fetch.urls().size() > 1;
		// a Location may be relative, the console's URL never is
		String url = redirected ? FetchTarget.of(fetch.urls()) : fetch.url();
		String from = redirected ? "(redirected from '" + escape.apply(fetch.urls().get(0)) + "') " : "";
		return "Access to fetch at '" + escape.apply(url) + "' " + from + "from origin '" + escape.apply(fetch.origin())
				+ "' has been blocked by CORS policy: ";
	}

	/**
	 * Where a failure is found.
	 */
	private enum Stage {

		SCRIPT, PREFLIGHT, CORS, NETWORK

	}

	/**
	 * The sentences that two failures share.
	 */
	private static final class Texts {

		private static final String ADVICE = " Have the server send the header with a valid value.";

		private static final String MISSING_ALLOW_ORIGIN = "No 'Access-Control-Allow-Origin' header is present on the "
				+ "requested resource.";

		private static final String WILDCARD = "The value of the 'Access-Control-Allow-Origin' header in the response "
				+ "must not be the wildcard '*' when the request's credentials mode is 'include'.";

		private static final String MULTIPLE_ALLOW_ORIGINS = "The 'Access-Control-Allow-Origin' header contains "
				+ "multiple values '%s', but only one is allowed." + ADVICE;

		private static final String INVALID_ALLOW_ORIGIN = "The 'Access-Control-Allow-Origin' header contains the "
				+ "invalid value '%s'." + ADVICE;

		private static final String MISMATCH = "The 'Access-Control-Allow-Origin' header has a value '%s' that is not "
				+ "equal to the supplied origin." + ADVICE;

		private static final String INVALID_ALLOW_CREDENTIALS = "The value of the 'Access-Control-Allow-Credentials' "
				+ "header in the response is '%s' which must be 'true' when the request's credentials mode is "
				+ "'include'.";

	}

}
