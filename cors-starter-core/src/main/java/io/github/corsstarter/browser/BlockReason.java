package io.github.corsstarter.browser;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.http.KebabCase;

/**
 * What is missing at the server when a browser blocks a fetch. Where a
 * {@link BrowserFailure} says at which check the browser stopped, which for most denials
 * is the same one, this says what the check stands for.
 *
 * @since 0.1.0
 */
public enum BlockReason {

	/** The server does not allow the page's origin. */
	ORIGIN_NOT_ALLOWED("Allow the origin %s for this path: cors.allowed-origins, in plain Spring allowedOrigins."),

	/** The server allows the origin, but not the method. */
	METHOD_NOT_ALLOWED("Allow the method %s for this path: cors.allowed-methods, in plain Spring allowedMethods."),

	/** The server allows the origin and the method, but not a request header. */
	HEADER_NOT_ALLOWED("Allow the header %s for this path: cors.allowed-headers, in plain Spring allowedHeaders."),

	/** The page sends credentials, and the server does not allow them. */
	CREDENTIALS_NOT_ALLOWED(
			"Send the request without credentials, or allow them for this path and name the origins instead of "
					+ "'*': cors.allow-credentials, in plain Spring allowCredentials."),

	/**
	 * Something answers the preflight that does not know CORS: a login in front of it, a
	 * redirect, a router without that path.
	 */
	PREFLIGHT_REFUSED("Let preflights pass: something ahead of the CORS configuration answers them with the status %s. "
			+ "Usually it is a login."),

	/**
	 * The answer itself has no CORS headers, though a preflight passes, or though what
	 * answers is not what decides about CORS.
	 */
	ANSWER_WITHOUT_CORS_HEADERS("Set the CORS headers on every answer: this one, with the status %s, has none. Errors "
			+ "and logins often lose them, and so do answers from caches."),

	/** The answer has a CORS header that is doubled or cannot be read. */
	ANSWER_MALFORMED("Set each CORS header in one place only. The browser finds: %s."),

	/** The answer is a redirect that the browser does not follow. */
	REDIRECT_NOT_ALLOWED("Request the final URL directly; the browser does not follow to %s."),

	/** The browser sends nothing: the page asks for what no page may do. */
	NOT_SENT("Change the page: no server can allow this.");

	private final String id = KebabCase.of(this);

	private final String remedy;

	BlockReason(String remedy) {
		this.remedy = remedy;
	}

	/**
	 * What a denial of the server means to the page.
	 * @param rejection why the server denies the request
	 * @return what is missing at the server
	 */
	public static BlockReason of(CorsRejection rejection) {
		return switch (rejection) {
			case ORIGIN_NOT_ALLOWED, ORIGIN_NULL, ORIGIN_MALFORMED -> ORIGIN_NOT_ALLOWED;
			case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
			case HEADER_NOT_ALLOWED -> HEADER_NOT_ALLOWED;
			case PREFLIGHT_MALFORMED, PATH_AMBIGUOUS -> PREFLIGHT_REFUSED;
		};
	}

	/**
	 * The reason as contracts and reports show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

	String remedy(String subject) {
		return this.remedy.replace("%s", subject);
	}

}
