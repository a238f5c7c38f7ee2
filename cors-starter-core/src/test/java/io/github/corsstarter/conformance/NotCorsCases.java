package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * Requests that are no CORS requests, and those that only look so.
 */
final class NotCorsCases {

	private static final String ALLOWED = "https://app.example.com";

	private static final String FOREIGN = "https://evil.example";

	private NotCorsCases() {
	}

	static List<ConformanceCase> all() {
		return Stream.of(withoutOrigin(), sameOrigin(), secFetchSite(), secFetchMode(), allowedAllTheSame())
			.flatMap(List::stream)
			.toList();
	}

	private static List<ConformanceCase> withoutOrigin() {
		return List.of(Row.request("no origin", ConformancePolicy.CREDENTIALS, "GET").notCors(Expected.VARY_ALONE),
				Row.request("no origin, method not allowed", ConformancePolicy.CREDENTIALS, "DELETE")
					.notCors(Expected.VARY_ALONE),
				Row.request("no origin", ConformancePolicy.OMIT_HEADERS, "GET").notCors(Expected.VARY_ALONE),
				Row.request("no origin", ConformancePolicy.ANY_ORIGIN, "GET").notCors(Expected.ANY_ORIGIN_ACTUAL),
				Row.request("no origin, method not allowed", ConformancePolicy.ANY_ORIGIN, "DELETE")
					.notCors(Expected.VARY_ALONE),
				Row.request("OPTIONS without origin", ConformancePolicy.CREDENTIALS, "OPTIONS")
					.with("Access-Control-Request-Method", "PUT")
					.notCors(Expected.VARY_ALONE));
	}

	private static List<ConformanceCase> sameOrigin() {
		return List.of(
				Row.actual("same origin", ConformancePolicy.CREDENTIALS, "POST", ConformanceCase.SELF)
					.notCors(Expected.VARY_ALONE),
				Row.actual("same origin, method not allowed", ConformancePolicy.CREDENTIALS, "DELETE",
						ConformanceCase.SELF)
					.notCors(Expected.VARY_ALONE),
				Row.actual("same origin", ConformancePolicy.ANY_ORIGIN, "GET", ConformanceCase.SELF)
					.allowed(Expected.ANY_ORIGIN_ACTUAL),
				Row.actual("same origin, method not allowed", ConformancePolicy.ANY_ORIGIN, "POST",
						ConformanceCase.SELF)
					.notCors(Expected.VARY_ALONE),
				Row.actual("same origin with a path", ConformancePolicy.CREDENTIALS, "GET", ConformanceCase.SELF + "/")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("same origin as user information", ConformancePolicy.CREDENTIALS, "GET",
						ConformanceCase.SELF + "@evil.example")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("same origin as a prefix", ConformancePolicy.CREDENTIALS, "GET",
						ConformanceCase.SELF + ".evil.example")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("same origin twice", ConformancePolicy.CREDENTIALS, "GET", ConformanceCase.SELF)
					.with("Origin", ConformanceCase.SELF)
					.denied(CorsRejection.ORIGIN_MALFORMED));
	}

	private static List<ConformanceCase> secFetchSite() {
		return List.of(
				Row.actual("same origin by Sec-Fetch-Site", ConformancePolicy.CREDENTIALS, "DELETE", FOREIGN)
					.with("Sec-Fetch-Site", "same-origin")
					.notCors(Expected.VARY_ALONE),
				Row.preflight("preflight of the same origin by Sec-Fetch-Site", ConformancePolicy.CREDENTIALS, FOREIGN,
						"DELETE")
					.with("Sec-Fetch-Site", "same-origin")
					.notCors(Expected.VARY_ALONE),
				Row.actual("same site is another origin", ConformancePolicy.CREDENTIALS, "GET", FOREIGN)
					.with("Sec-Fetch-Site", "same-site")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.actual("allowed origin of the same site", ConformancePolicy.CREDENTIALS, "GET", ALLOWED)
					.with("Sec-Fetch-Site", "same-site")
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("Sec-Fetch-Site in another case", ConformancePolicy.CREDENTIALS, "GET", FOREIGN)
					.with("Sec-Fetch-Site", "Same-Origin")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.actual("Sec-Fetch-Site twice", ConformancePolicy.CREDENTIALS, "GET", FOREIGN)
					.with("Sec-Fetch-Site", "same-origin")
					.with("Sec-Fetch-Site", "cross-site")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

	private static List<ConformanceCase> secFetchMode() {
		return List.of(
				Row.actual("navigation", ConformancePolicy.CREDENTIALS, "POST", FOREIGN)
					.with("Sec-Fetch-Mode", "navigate")
					.notCors(Expected.VARY_ALONE),
				Row.actual("navigation of a null origin", ConformancePolicy.CREDENTIALS, "POST", "null")
					.with("Sec-Fetch-Mode", "navigate")
					.notCors(Expected.VARY_ALONE),
				Row.actual("navigation", ConformancePolicy.ANY_ORIGIN, "GET", FOREIGN)
					.with("Sec-Fetch-Mode", "navigate")
					.allowed(Expected.ANY_ORIGIN_ACTUAL),
				Row.actual("navigation, method not allowed", ConformancePolicy.ANY_ORIGIN, "POST", FOREIGN)
					.with("Sec-Fetch-Mode", "navigate")
					.notCors(Expected.VARY_ALONE),
				Row.actual("null origin that does not navigate", ConformancePolicy.CREDENTIALS, "POST", "null")
					.with("Sec-Fetch-Mode", "cors")
					.denied(CorsRejection.ORIGIN_NULL),
				Row.actual("mode that only starts with navigate", ConformancePolicy.CREDENTIALS, "POST", FOREIGN)
					.with("Sec-Fetch-Mode", "navigate-not")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

	/** What is allowed gets its headers, so that a cache keeps them under its origin. */
	private static List<ConformanceCase> allowedAllTheSame() {
		return List.of(
				Row.actual("navigation of an allowed origin", ConformancePolicy.CREDENTIALS, "GET", ALLOWED)
					.with("Sec-Fetch-Mode", "navigate")
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("allowed origin, same origin by Sec-Fetch-Site", ConformancePolicy.CREDENTIALS, "GET",
						ALLOWED)
					.with("Sec-Fetch-Site", "same-origin")
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("allowed origin, same origin by Sec-Fetch-Site", ConformancePolicy.OMIT_HEADERS, "GET",
						ALLOWED)
					.with("Sec-Fetch-Site", "same-origin")
					.allowed(Expected.OMIT_HEADERS_ACTUAL),
				Row.preflight("preflight of an allowed origin, same origin by Sec-Fetch-Site",
						ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.with("Sec-Fetch-Site", "same-origin")
					.allowed(Expected.CREDENTIALS_PREFLIGHT));
	}

}
