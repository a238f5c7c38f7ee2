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

	/** Where any origin is allowed, those that nobody can tell apart are, too. */
	private static Stream<ConformanceCase> allowed() {
		return Stream
			.of("null", "file://", "content://", "app://.", "APP://-",
					"safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000001")
			.flatMap((origin) -> Stream.of(
					Row.preflight("preflight of " + origin, ConformancePolicy.ANY_ORIGIN, origin, "GET")
						.allowed(Expected.ANY_ORIGIN_PREFLIGHT),
					Row.actual("request of " + origin, ConformancePolicy.ANY_ORIGIN, "GET", origin)
						.allowed(Expected.ANY_ORIGIN_ACTUAL)));
	}

}
