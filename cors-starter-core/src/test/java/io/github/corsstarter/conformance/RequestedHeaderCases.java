package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * Lists of requested header names.
 */
final class RequestedHeaderCases {

	private static final String ALLOWED = "https://app.example.com";

	private RequestedHeaderCases() {
	}

	static List<ConformanceCase> all() {
		return Stream
			.of(allowed(), allowedInOddForms(), notAllowed(), notAllowedAmongOthers(), malformed(),
					malformedAmongOthers(), raw(), anyHeader())
			.flatMap(List::stream)
			.toList();
	}

	private static List<ConformanceCase> allowed() {
		return Stream
			.of("authorization", "x-request-id", "authorization,x-request-id", "x-request-id,authorization",
					"X-Request-Id", "AUTHORIZATION,x-REQUEST-id", "authorization, x-request-id",
					"authorization ,  x-request-id", "authorization,\tx-request-id",
					"authorization \t ,\t x-request-id", "authorization\t,,\t,x-request-id",
					"authorization,,x-request-id", ",authorization,", ",", ", , ,", "authorization,authorization")
			.map((headers) -> Row.preflight("allowed '" + headers + "'", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
				.requesting(headers)
				.allowed(Expected.CREDENTIALS_PREFLIGHT))
			.toList();
	}

	private static List<ConformanceCase> allowedInOddForms() {
		return List.of(
				Row.preflight("no list", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.preflight("list on two lines", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting("authorization")
					.requesting("x-request-id")
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.preflight("16 empty elements", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting(",".repeat(16) + "authorization")
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.preflight("list of 4096 characters", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting("authorization," + " ".repeat(4070) + "x-request-id")
					.allowed(Expected.CREDENTIALS_PREFLIGHT));
	}

	private static List<ConformanceCase> notAllowed() {
		return Stream
			.of("x-evil", "authorization,x-evil", "x-evil,authorization", "authorization,x-evil,x-request-id",
					"authorizatio", "authorizationn", "x-request-id-2", "x_request_id", "*", "content-type", "accept",
					"x-request-id,content-type")
			.map((headers) -> Row
				.preflight("not allowed '" + headers + "'", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
				.requesting(headers)
				.denied(CorsRejection.HEADER_NOT_ALLOWED))
			.toList();
	}

	private static List<ConformanceCase> notAllowedAmongOthers() {
		return List.of(
				Row.preflight("bad one on the second line", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting("authorization")
					.requesting("x-evil")
					.denied(CorsRejection.HEADER_NOT_ALLOWED),
				Row.preflight("method before header", ConformancePolicy.CREDENTIALS, ALLOWED, "DELETE")
					.requesting("x-evil")
					.denied(CorsRejection.METHOD_NOT_ALLOWED),
				Row.preflight("origin before header", ConformancePolicy.CREDENTIALS, "https://evil.example", "PUT")
					.requesting("x-evil")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

	private static List<ConformanceCase> malformed() {
		return List.of(malformed("two words", "authorization x-request-id"),
				malformed("a tab inside", "authorization\tx-request-id"),
				malformed("another delimiter", "authorization;x-request-id"), malformed("quotes", "\"authorization\""),
				malformed("colon", "authorization: secret"), malformed("slash", "x/y"),
				malformed("bad one last", "authorization,x-evil,(comment)"),
				malformed("blanks inside", "x-request-id,autho rization"),
				malformed("allowed names over and over", "authorization" + ",authorization".repeat(99)),
				malformed("17 empty elements", ",".repeat(16)),
				malformed("list above 4096 characters", "authorization,".repeat(200) + "x".repeat(1400)),
				malformed("one name above 4096 characters", "x".repeat(4097)));
	}

	private static List<ConformanceCase> malformedAmongOthers() {
		return List.of(
				Row.preflight("two lines above 4096 characters", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting("x".repeat(2100))
					.requesting("y".repeat(2100))
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("malformed list before method", ConformancePolicy.CREDENTIALS, ALLOWED, "DELETE")
					.requesting("x y")
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("origin before malformed list", ConformancePolicy.CREDENTIALS, "https://evil.example",
						"PUT")
					.requesting("x y")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.preflight("malformed list for any header", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
					.requesting("x y")
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("list above 4096 characters for any header", ConformancePolicy.ANY_METHOD_ANY_HEADER,
						ALLOWED, "PUT")
					.requesting("x".repeat(4097))
					.denied(CorsRejection.PREFLIGHT_MALFORMED));
	}

	private static ConformanceCase malformed(String name, String headers) {
		return Row.preflight("malformed list: " + name, ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
			.requesting(headers)
			.denied(CorsRejection.PREFLIGHT_MALFORMED);
	}

	private static List<ConformanceCase> raw() {
		return List.of(
				Row.preflight("empty list", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting("")
					.rawOnly()
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.preflight("empty list for any header", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
					.requesting("")
					.rawOnly()
					.allowed(Expected.ANY_METHOD_NO_HEADER_PREFLIGHT),
				Row.preflight("tabs around the list", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting("\tauthorization\t")
					.rawOnly()
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				// the client of the JDK reads a tab as a space
				Row.preflight("tab for any header", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
					.requesting("x-a,\tx-b")
					.rawOnly()
					.allowed(Expected.ANY_METHOD_ANY_HEADER_PREFLIGHT),
				Row.preflight("vertical tab", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
					.requesting("x-a,\u000bx-b")
					.rawOnly()
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("no-break space", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
					.requesting("x-a,\u00a0x-b")
					.rawOnly()
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("line break", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
					.requesting("x-a\r\nSet-Cookie: a=b")
					.rawOnly()
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("zero byte", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
					.requesting("x-a\u0000")
					.rawOnly()
					.denied(CorsRejection.PREFLIGHT_MALFORMED),
				Row.preflight("no ASCII", ConformancePolicy.CREDENTIALS, ALLOWED, "PUT")
					.requesting("x-reque\u017ft-id")
					.rawOnly()
					.denied(CorsRejection.PREFLIGHT_MALFORMED));
	}

	private static List<ConformanceCase> anyHeader() {
		Stream<ConformanceCase> lists = Stream
			.of("x-anything", "authorization,content-type", "X-Anything", "x-b, x-a", "x-a,,x-b", "*")
			.map((headers) -> Row
				.preflight("any header '" + headers + "'", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
				.requesting(headers)
				.allowed(Expected.ANY_METHOD_ANY_HEADER_PREFLIGHT));
		ConformanceCase lines = Row
			.preflight("any header on two lines", ConformancePolicy.ANY_METHOD_ANY_HEADER, ALLOWED, "PUT")
			.requesting("x-a")
			.requesting("x-b")
			.allowed(Expected.ANY_METHOD_ANY_HEADER_PREFLIGHT);
		return Stream.concat(lists, Stream.of(lines)).toList();
	}

}
