package io.github.corsstarter;

import io.github.corsstarter.http.CorsHeaders;

/**
 * The request that opens a WebSocket. Browsers send it to any server without asking
 * first, and give the page what comes back: the check of its {@code Origin} is all that
 * protects the server.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.1">RFC 6455, section
 * 4.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8441#section-5">RFC 8441, section 5</a>
 */
final class WebSocketHandshake {

	private static final String CONNECT = "CONNECT";

	private static final String WEBSOCKET = "websocket";

	private WebSocketHandshake() {
	}

	/**
	 * Whether a request is a handshake: it asks for an upgrade, or it is an extended
	 * CONNECT.
	 */
	static boolean is(CorsRequest request) {
		if (isExtendedConnect(request, request.method())) {
			return true;
		}
		if (request.firstLine(CorsHeaders.UPGRADE) == null) {
			return false;
		}
		String upgrade = request.header(CorsHeaders.UPGRADE);
		return upgrade != null && containsWebSocket(upgrade);
	}

	/** Whether a request is a handshake that carries credentials. */
	static boolean hasCredentials(CorsRequest request) {
		return is(request) && (request.firstLine(CorsHeaders.COOKIE) != null
				|| request.firstLine(CorsHeaders.AUTHORIZATION) != null);
	}

	/** The method of a request; a handshake over HTTP/2 is what GET is over HTTP/1.1. */
	static String methodOf(CorsRequest request) {
		String method = request.method();
		return isExtendedConnect(request, method) ? "GET" : method;
	}

	private static boolean isExtendedConnect(CorsRequest request, String method) {
		return method.equals(CONNECT) && request.isExtendedConnect();
	}

	/** One of several protocols, in any case (RFC 9110, section 7.8). */
	private static boolean containsWebSocket(String upgrade) {
		for (int start = 0; start <= upgrade.length() - WEBSOCKET.length(); start++) {
			if (upgrade.regionMatches(true, start, WEBSOCKET, 0, WEBSOCKET.length())) {
				return true;
			}
		}
		return false;
	}

}
