package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * The opaque origin, on each policy.
 */
final class NullOriginCases {

	private NullOriginCases() {
	}

	static List<ConformanceCase> all() {
		return Stream.concat(Stream
			.of(ConformancePolicy.CREDENTIALS, ConformancePolicy.ANY_METHOD_ANY_HEADER, ConformancePolicy.OMIT_HEADERS,
					ConformancePolicy.NO_CACHE, ConformancePolicy.READ_ONLY, ConformancePolicy.DEFAULTS)
			.flatMap(NullOriginCases::denied), allowed()).toList();
	}

	private static Stream<ConformanceCase> denied(ConformancePolicy policy) {
		return Stream.of(
				Row.preflight("preflight of the null origin", policy, "null", "GET").denied(CorsRejection.ORIGIN_NULL),
				Row.actual("request of the null origin", policy, "GET", "null").denied(CorsRejection.ORIGIN_NULL));
	}

	private static Stream<ConformanceCase> allowed() {
		return Stream.of(
				Row.preflight("preflight of the null origin", ConformancePolicy.ANY_ORIGIN, "null", "GET")
					.allowed(Expected.ANY_ORIGIN_PREFLIGHT),
				Row.actual("request of the null origin", ConformancePolicy.ANY_ORIGIN, "GET", "null")
					.allowed(Expected.ANY_ORIGIN_ACTUAL));
	}

}
