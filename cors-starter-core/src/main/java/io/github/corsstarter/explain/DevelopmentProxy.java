package io.github.corsstarter.explain;

import java.util.Locale;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Requests whose {@code Host} a development server rewrote on their way: what was of the
 * same origin in the browser looks cross-origin here.
 */
final class DevelopmentProxy {

	private DevelopmentProxy() {
	}

	/**
	 * Whether something between page and server put its own {@code Host} into an actual
	 * request. That is certain in one case: the request is for a loopback host, and its
	 * page was opened under another name and over plain http. To a loopback host browsers
	 * send {@code Sec-Fetch-Site}; to another name, over plain http, they do not. So
	 * where it is missing, the browser did not send the request to this host.
	 * @param request an actual request
	 * @return {@code true} if the host was rewritten, or the client is no browser
	 */
	static boolean rewroteHost(CorsRequest request) {
		String origin = request.origin();
		String host = request.host();
		if (origin == null || host == null || !origin.startsWith("http://")
				|| request.header(CorsHeaders.SEC_FETCH_SITE) != null || !isLoopback(host)) {
			return false;
		}
		OriginPattern page = ClientOrigin.read(origin);
		return page != null && !page.isLoopback();
	}

	private static boolean isLoopback(String host) {
		// containers differ in whether they keep the brackets of an IPv6 address
		String name = host.equals("::1") ? "[::1]" : host.toLowerCase(Locale.ROOT);
		return new OriginPattern("http", Subdomains.NONE, name, OriginPattern.DEFAULT_PORT).isLoopback();
	}

	static ExplainedDenial explain(ExplainedDenial because) {
		return because.with(
				" The request came to a loopback host, and the page did not: probably a "
						+ "development proxy between them rewrites the header 'Host'.",
				"If the server of the page passes the request on (Vite, Angular, webpack), set 'changeOrigin: false' in "
						+ "its proxy: with the page's own Host the request is of the same origin, and nothing has to be "
						+ "allowed. Or let it send X-Forwarded-Host ('xfwd: true'), and set "
						+ "'server.forward-headers-strategy: framework'. ",
				null);
	}

}
