package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Why a request is denied, for the client that sent it: it tells nothing but what the
 * client knows already. Its cost depends neither on the policy nor on what was sent.
 *
 * @since 0.1.0
 */
public final class ClientExplanation {

	/** The longest explanation, in characters. */
	public static final int MAX_LENGTH = 512;

	private ClientExplanation() {
	}

	/**
	 * Explains a denial.
	 * @param request the denied request
	 * @param rejection why it was denied
	 * @return the reason and a sentence: one line of printable ASCII, fit to be the value
	 * of a header
	 */
	public static String of(CorsRequest request, CorsRejection rejection) {
		String line = rejection.id() + "; " + sentence(request, rejection);
		return (line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) : line;
	}

	private static String sentence(CorsRequest request, CorsRejection rejection) {
		return switch (rejection) {
			case ORIGIN_NOT_ALLOWED -> "The origin " + quoted(request.origin()) + " is not allowed here.";
			case ORIGIN_NULL ->
				"The origin 'null', which sandboxed frames, local files and redirected requests have, is not allowed here.";
			case ORIGIN_MALFORMED -> "The Origin header " + quoted(request.origin()) + " is not what a browser sends.";
			case METHOD_NOT_ALLOWED -> "The method " + quoted(request.intendedMethod()) + " is not allowed here.";
			case HEADER_NOT_ALLOWED -> "Of the request headers " + quoted(request.header(CorsHeaders.REQUEST_HEADERS))
					+ " at least one is not allowed here.";
			case PREFLIGHT_MALFORMED ->
				"The preflight does not ask for one method and a list of header names, each once, as a browser does.";
			case PATH_AMBIGUOUS -> "The path can be read in two ways. Ask for it without ';', '//', '/.' and '%'.";
		};
	}

	private static String quoted(@Nullable String sent) {
		return "'" + ClientText.sanitize((sent != null) ? sent : "") + "'";
	}

}
