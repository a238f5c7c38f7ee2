package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * WebSocket handshakes: no browser asks before it sends one, so the check of the origin
 * is all that protects the server.
 */
final class HandshakeCases {

	private static final String ALLOWED = "https://app.example.com";

	private static final String FOREIGN = "https://evil.example";

	private static final String OWN_WITH_SLASH = ConformanceCase.SELF + "/";

	private HandshakeCases() {
	}

	static List<ConformanceCase> all() {
		return Stream.of(byOrigin(), sameOrigin(), anyOrigin(), otherForms()).flatMap(List::stream).toList();
	}

	/** A stranger is never let in, whatever the policy says of denied requests. */
	private static List<ConformanceCase> byOrigin() {
		return List.of(
				handshake("of an allowed origin", ConformancePolicy.CREDENTIALS, ALLOWED)
					.allowed(Expected.CREDENTIALS_ACTUAL),
				handshake("of another origin", ConformancePolicy.CREDENTIALS, FOREIGN)
					.refused(CorsRejection.ORIGIN_NOT_ALLOWED),
				handshake("of another origin", ConformancePolicy.OMIT_HEADERS, FOREIGN)
					.refused(CorsRejection.ORIGIN_NOT_ALLOWED),
				handshake("of a null origin", ConformancePolicy.OMIT_HEADERS, "null")
					.refused(CorsRejection.ORIGIN_NULL),
				handshake("of a malformed origin", ConformancePolicy.OMIT_HEADERS, FOREIGN + "/")
					.refused(CorsRejection.ORIGIN_MALFORMED));
	}

	/** Native clients end their own origin with a slash. */
	private static List<ConformanceCase> sameOrigin() {
		return List.of(
				handshake("of the same origin", ConformancePolicy.CREDENTIALS, ConformanceCase.SELF)
					.notCors(Expected.VARY_ALONE),
				handshake("of the same origin with a slash", ConformancePolicy.CREDENTIALS, OWN_WITH_SLASH)
					.notCors(Expected.VARY_ALONE),
				handshake("of the same origin with a slash", ConformancePolicy.ANY_ORIGIN, OWN_WITH_SLASH)
					.notCors(Expected.VARY_ALONE),
				handshake("of the same origin with two slashes", ConformancePolicy.CREDENTIALS, OWN_WITH_SLASH + "/")
					.refused(CorsRejection.ORIGIN_MALFORMED),
				handshake("of an allowed origin with a slash", ConformancePolicy.CREDENTIALS, ALLOWED + "/")
					.refused(CorsRejection.ORIGIN_MALFORMED));
	}

	/** Any origin is allowed without credentials. */
	private static List<ConformanceCase> anyOrigin() {
		return List.of(
				handshake("of any origin", ConformancePolicy.ANY_ORIGIN, FOREIGN).allowed(Expected.ANY_ORIGIN_ACTUAL),
				handshake("of any origin with a cookie", ConformancePolicy.ANY_ORIGIN, FOREIGN).with("Cookie", "id=1")
					.refused(CorsRejection.ORIGIN_NOT_ALLOWED),
				handshake("of any origin with a login", ConformancePolicy.ANY_ORIGIN, FOREIGN)
					.with("Authorization", "Basic eDp5")
					.refused(CorsRejection.ORIGIN_NOT_ALLOWED),
				handshake("of the same origin with a cookie", ConformancePolicy.ANY_ORIGIN, ConformanceCase.SELF)
					.with("Cookie", "id=1")
					.allowed(Expected.ANY_ORIGIN_ACTUAL),
				Row.actual("request of any origin with a cookie", ConformancePolicy.ANY_ORIGIN, "GET", FOREIGN)
					.with("Cookie", "id=1")
					.allowed(Expected.ANY_ORIGIN_ACTUAL));
	}

	/** Several protocols, and HTTP/2. */
	private static List<ConformanceCase> otherForms() {
		return List.of(
				Row.actual("another upgrade of another origin", ConformancePolicy.OMIT_HEADERS, "GET", FOREIGN)
					.with("Upgrade", "h2c")
					.rawOnly()
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.actual("one of several upgrades, in upper case", ConformancePolicy.OMIT_HEADERS, "GET", FOREIGN)
					.with("Upgrade", "h2c, WebSocket")
					.rawOnly()
					.refused(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.actual("handshake over HTTP/2", ConformancePolicy.CREDENTIALS, "CONNECT", ALLOWED)
					.rawOnly()
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("handshake over HTTP/2 of another origin", ConformancePolicy.OMIT_HEADERS, "CONNECT",
						FOREIGN)
					.rawOnly()
					.refused(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.actual("handshake over HTTP/2, GET not allowed", ConformancePolicy.NO_CACHE, "CONNECT", ALLOWED)
					.rawOnly()
					.refused(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("tunnel of an allowed origin", ConformancePolicy.CREDENTIALS, "CONNECT", ALLOWED)
					.with("Proxy-Connection", "keep-alive")
					.rawOnly()
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.request("handshake over HTTP/2 without origin", ConformancePolicy.ANY_ORIGIN, "CONNECT")
					.rawOnly()
					.notCors(Expected.ANY_ORIGIN_ACTUAL));
	}

	private static Row handshake(String name, ConformancePolicy policy, String origin) {
		return Row.actual("handshake " + name, policy, "GET", origin)
			.with("Upgrade", "websocket")
			.with("Sec-WebSocket-Version", "13")
			.with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
			.rawOnly();
	}

}
