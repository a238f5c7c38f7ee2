package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * What is special about the policies other than the one with credentials.
 */
final class PolicyCases {

	private static final String ALLOWED = "https://app.example.com";

	private static final String FOREIGN = "https://evil.example";

	private PolicyCases() {
	}

	static List<ConformanceCase> all() {
		return Stream.of(anyOrigin(), anyMethodAnyHeader(), omitHeaders(), others()).flatMap(List::stream).toList();
	}

	private static List<ConformanceCase> anyOrigin() {
		return List.of(
				Row.actual("any origin", ConformancePolicy.ANY_ORIGIN, "GET", FOREIGN)
					.allowed(Expected.ANY_ORIGIN_ACTUAL),
				Row.actual("any app scheme", ConformancePolicy.ANY_ORIGIN, "GET", "moz-extension://6f1e")
					.allowed(Expected.ANY_ORIGIN_ACTUAL),
				Row.actual("any origin, method not allowed", ConformancePolicy.ANY_ORIGIN, "DELETE", FOREIGN)
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("any origin", ConformancePolicy.ANY_ORIGIN, FOREIGN, "PUT")
					.requesting("x-request-id")
					.allowed(Expected.ANY_ORIGIN_PREFLIGHT),
				Row.preflight("any origin, method not allowed", ConformancePolicy.ANY_ORIGIN, FOREIGN, "DELETE")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("any origin, header not allowed", ConformancePolicy.ANY_ORIGIN, FOREIGN, "PUT")
					.requesting("authorization")
					.denied(CorsRejection.HEADER_NOT_ALLOWED),
				Row.preflight("any origin, list malformed", ConformancePolicy.ANY_ORIGIN, FOREIGN, "PUT")
					.requesting("x y")
					.denied(CorsRejection.PREFLIGHT_MALFORMED));
	}

	private static List<ConformanceCase> anyMethodAnyHeader() {
		return List.of(
				Row.actual("allowed origin", ConformancePolicy.ANY_METHOD_ANY_HEADER, "GET", ALLOWED)
					.allowed(Expected.ANY_METHOD_ANY_HEADER_ACTUAL),
				Row.actual("deep origin", ConformancePolicy.ANY_METHOD_ANY_HEADER, "GET", "https://a.b.example.org")
					.allowed(Expected.ANY_METHOD_ANY_HEADER_ACTUAL),
				Row.actual("apex", ConformancePolicy.ANY_METHOD_ANY_HEADER, "GET", "https://example.org")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.preflight("another origin", ConformancePolicy.ANY_METHOD_ANY_HEADER, FOREIGN, "PUT")
					.requesting("x-a")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

	private static List<ConformanceCase> omitHeaders() {
		return List.of(
				Row.actual("allowed origin", ConformancePolicy.OMIT_HEADERS, "GET", ALLOWED)
					.allowed(Expected.OMIT_HEADERS_ACTUAL),
				Row.actual("another origin", ConformancePolicy.OMIT_HEADERS, "GET", FOREIGN)
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.actual("method not allowed", ConformancePolicy.OMIT_HEADERS, "DELETE", ALLOWED)
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("allowed origin", ConformancePolicy.OMIT_HEADERS, ALLOWED, "PUT")
					.requesting("content-type")
					.allowed(Expected.OMIT_HEADERS_PREFLIGHT),
				Row.preflight("another origin", ConformancePolicy.OMIT_HEADERS, FOREIGN, "PUT")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.preflight("method not allowed", ConformancePolicy.OMIT_HEADERS, ALLOWED, "POST")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("header not allowed", ConformancePolicy.OMIT_HEADERS, ALLOWED, "PUT")
					.requesting("x-evil")
					.denied(CorsRejection.HEADER_NOT_ALLOWED));
	}

	private static List<ConformanceCase> others() {
		return List.of(
				Row.preflight("max-age of zero", ConformancePolicy.NO_CACHE, ALLOWED, "DELETE")
					.allowed(Expected.NO_CACHE_PREFLIGHT),
				Row.actual("nothing exposed", ConformancePolicy.NO_CACHE, "DELETE", ALLOWED)
					.allowed(Expected.ORIGIN_ACTUAL),
				Row.preflight("header without any listed", ConformancePolicy.NO_CACHE, ALLOWED, "DELETE")
					.requesting("authorization")
					.denied(CorsRejection.HEADER_NOT_ALLOWED),
				Row.preflight("safelisted header without any listed", ConformancePolicy.NO_CACHE, ALLOWED, "DELETE")
					.requesting("content-type")
					.denied(CorsRejection.HEADER_NOT_ALLOWED),
				Row.preflight("default method", ConformancePolicy.DEFAULTS, ALLOWED, "POST")
					.allowed(Expected.DEFAULTS_PREFLIGHT),
				Row.preflight("no default method", ConformancePolicy.DEFAULTS, ALLOWED, "PUT")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.actual("default method", ConformancePolicy.DEFAULTS, "GET", ALLOWED)
					.allowed(Expected.ORIGIN_ACTUAL),
				Row.actual("another origin", ConformancePolicy.DEFAULTS, "GET", FOREIGN)
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

}
