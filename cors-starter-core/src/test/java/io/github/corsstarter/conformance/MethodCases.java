package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * Methods, requested and used.
 */
final class MethodCases {

	private static final String ALLOWED = "https://app.example.com";

	private MethodCases() {
	}

	static List<ConformanceCase> all() {
		return Stream.of(requested(), malformed(), used(), impliedAndUnlisted(), anyMethod())
			.flatMap(List::stream)
			.toList();
	}

	private static List<ConformanceCase> requested() {
		return List.of(
				Row.preflight("listed method", ConformancePolicy.CREDENTIALS, ALLOWED, "PATCH")
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.preflight("safelisted listed method", ConformancePolicy.CREDENTIALS, ALLOWED, "POST")
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.preflight("HEAD beside GET", ConformancePolicy.CREDENTIALS, ALLOWED, "HEAD")
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.preflight("unlisted method", ConformancePolicy.CREDENTIALS, ALLOWED, "DELETE")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("method in lower case", ConformancePolicy.CREDENTIALS, ALLOWED, "patch")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("safelisted method in lower case", ConformancePolicy.CREDENTIALS, ALLOWED, "post")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("requested OPTIONS", ConformancePolicy.CREDENTIALS, ALLOWED, "OPTIONS")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("requested asterisk", ConformancePolicy.CREDENTIALS, ALLOWED, "*")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("prefix of a listed method", ConformancePolicy.CREDENTIALS, ALLOWED, "PU")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("listed method and more", ConformancePolicy.CREDENTIALS, ALLOWED, "PUTT")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("origin before method", ConformancePolicy.CREDENTIALS, "https://evil.example", "DELETE")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

	private static List<ConformanceCase> malformed() {
		return List.of(
				Row.preflight("two methods", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT, POST")
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("method on two lines", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.with("Access-Control-Request-Method", "PUT")
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("method with a blank", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT X")
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("method with a slash", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT/1")
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("method of two lines for any method", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED,
						"PUT")
					.with("Access-Control-Request-Method", "GET")
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("method above 4096 characters", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED,
						"X".repeat(4200))
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("empty method", ConformancePolicy.CREDENTIALS, ALLOWED, "")
					.rawOnly()
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("method with a control character", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED,
						"PUT\u0007")
					.rawOnly()
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("origin before malformed method", ConformancePolicy.CREDENTIALS, "https://evil.example",
						"PUT, POST")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

	private static List<ConformanceCase> used() {
		return List.of(
				Row.actual("listed method", ConformancePolicy.CREDENTIALS, "PUT", ALLOWED)
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("HEAD beside GET", ConformancePolicy.CREDENTIALS, "HEAD", ALLOWED)
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("unlisted method", ConformancePolicy.CREDENTIALS, "DELETE", ALLOWED)
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("method in lower case", ConformancePolicy.CREDENTIALS, "patch", ALLOWED)
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("OPTIONS without requested method", ConformancePolicy.CREDENTIALS, "OPTIONS", ALLOWED)
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("OPTIONS with requested headers alone", ConformancePolicy.CREDENTIALS, "OPTIONS", ALLOWED)
					.with("Access-Control-Request-Headers", "x-request-id")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("requested method without OPTIONS", ConformancePolicy.CREDENTIALS, "GET", ALLOWED)
					.with("Access-Control-Request-Method", "DELETE")
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("requested headers without OPTIONS", ConformancePolicy.CREDENTIALS, "GET", ALLOWED)
					.with("Access-Control-Request-Headers", "x-evil")
					.allowed(Expected.CREDENTIALS_ACTUAL));
	}

	private static List<ConformanceCase> impliedAndUnlisted() {
		return List.of(
				Row.preflight("GET", ConformancePolicy.READ_ONLY, ALLOWED, "GET").allowed(Expected.READ_ONLY_PREFLIGHT),
				Row.preflight("HEAD", ConformancePolicy.READ_ONLY, ALLOWED, "HEAD")
					.allowed(Expected.READ_ONLY_PREFLIGHT),
				Row.preflight("unlisted safelisted method", ConformancePolicy.READ_ONLY, ALLOWED, "POST")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("GET", ConformancePolicy.READ_ONLY, "GET", ALLOWED).allowed(Expected.ORIGIN_ACTUAL),
				Row.actual("HEAD", ConformancePolicy.READ_ONLY, "HEAD", ALLOWED).allowed(Expected.ORIGIN_ACTUAL),
				Row.actual("unlisted safelisted method", ConformancePolicy.READ_ONLY, "POST", ALLOWED)
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("GET is not implied", ConformancePolicy.NO_CACHE, ALLOWED, "GET")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("GET is not implied", ConformancePolicy.NO_CACHE, "GET", ALLOWED)
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("HEAD is not implied", ConformancePolicy.NO_CACHE, "HEAD", ALLOWED)
					.denied(CorsRejection.METHOD_NOT_ALLOWED));
	}

	private static List<ConformanceCase> anyMethod() {
		return List.of(
				Row.preflight("any method", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "REPORT")
					.allowed(Expected.ANY_METHOD_NO_HEADER_PREFLIGHT),
				Row.preflight("any method in lower case", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "patch")
					.allowed(Expected.ANY_METHOD_NO_HEADER_PREFLIGHT),
				Row.preflight("OPTIONS as any method", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "OPTIONS")
					.allowed(Expected.ANY_METHOD_NO_HEADER_PREFLIGHT),
				Row.preflight("forbidden method", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "TRACE")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("forbidden method in lower case", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED,
						"connect")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("any method", ConformancePolicy.ANY_METHOD_ANY_HEADER, "DELETE", ALLOWED)
					.allowed(Expected.ANY_METHOD_ANY_HEADER_ACTUAL),
				Row.actual("OPTIONS without requested method", ConformancePolicy.ANY_METHOD_ANY_HEADER, "OPTIONS",
						ALLOWED)
					.allowed(Expected.ANY_METHOD_ANY_HEADER_ACTUAL),
				Row.actual("forbidden method", ConformancePolicy.ANY_METHOD_ANY_HEADER, "TRACE", ALLOWED)
					.rawOnly()
					.denied(CorsRejection.METHOD_NOT_ALLOWED));
	}

}
