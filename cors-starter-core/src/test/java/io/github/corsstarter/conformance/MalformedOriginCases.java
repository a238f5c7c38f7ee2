package io.github.corsstarter.conformance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * Values of the {@code Origin} header that no browser sends.
 */
final class MalformedOriginCases {

	private static final String ALLOWED = "https://app.example.com";

	private static final String LABEL = "a23456789b123456789c123456789d123456789e123456789f123456789g12";

	private MalformedOriginCases() {
	}

	static List<ConformanceCase> all() {
		return Stream.of(texts().flatMap(MalformedOriginCases::malformed), lengths(), lines(), raw(), otherPolicies())
			.flatMap(Function.identity())
			.toList();
	}

	private static Stream<String> texts() {
		return Stream.of("*", "null.", "NULL", "app.example.com", "//app.example.com", "https:app.example.com",
				"https:/app.example.com", "https://", "https:///", "https://:443", "://app.example.com",
				"HTTPS://app.example.com", "https://APP.example.com", "https://app.example.com/",
				"https://app.example.com:443", "http://app.example.com:80", "https://app.example.com:",
				"https://app.example.com:0", "https://app.example.com:08443", "https://app.example.com:65536",
				"https://app.example.com:port", "https://app.example.com:*", "https://*.one.example.com",
				"https://app.example.com:8443:8443", "https://app.example.com@evil.example",
				"https://user@app.example.com", "https://app.example.com:secret@evil.example",
				"https://evil.example/https://app.example.com", "https://evil.example?app.example.com",
				"https://evil.example#.one.example.com", "https://evil.example\\.one.example.com",
				"https://evil.example%00.one.example.com", "https://evil.example%2f.one.example.com",
				"https://evil`.one.example.com", "https://evil!.one.example.com", "https://evil~.one.example.com",
				"https://evil{}.one.example.com", "https://evil,.one.example.com", "https://.one.example.com",
				"https://a..one.example.com", "https://a b.one.example.com", "https://app.example.com evil",
				"https://app.example.com https://evil.example", "https://app.example.com,https://evil.example",
				"https://evil.example, https://app.example.com", "1https://app.example.com", "https ://app.example.com",
				"https://[2001:db8::1", "https://2001:db8::1", "https://[2001:DB8::1]:8443", "https://[fe80::1%eth0]",
				"Https://app.example.com", "WSS://app.example.com", "https://.", "file:///", "file:", "app://./",
				"app://..", "app://.:80", "app://:80", "app:.");
	}

	private static Stream<ConformanceCase> malformed(String origin) {
		return Stream.of(
				Row.preflight("preflight of " + origin, ConformancePolicy.CREDENTIALS, origin, "PUT")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("request of " + origin, ConformancePolicy.CREDENTIALS, "GET", origin)
					.denied(CorsRejection.ORIGIN_MALFORMED));
	}

	/** 253 characters are the longest host, 326 the longest origin. */
	private static Stream<ConformanceCase> lengths() {
		String longest = "https://" + (LABEL + ".").repeat(3) + LABEL.substring(0, 47) + ".deep.example.com";
		String label = "https://" + "a".repeat(300) + ".deep.example.com";
		return Stream.of(
				Row.actual("longest host", ConformancePolicy.CREDENTIALS, "GET", longest)
					.allowed(Expected.CREDENTIALS_ACTUAL),
				Row.actual("host above the longest", ConformancePolicy.CREDENTIALS, "GET",
						longest.replace(".deep", "a.deep"))
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("origin above 326 characters", ConformancePolicy.CREDENTIALS, "GET", label)
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("origin of 6000 characters", ConformancePolicy.CREDENTIALS, "GET",
						"https://" + "a.".repeat(3000) + "example")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("origin above 326 characters", ConformancePolicy.ANY_ORIGIN, "GET", label)
					.denied(CorsRejection.ORIGIN_MALFORMED));
	}

	private static Stream<ConformanceCase> lines() {
		return Stream.of(
				Row.actual("allowed origin twice", ConformancePolicy.CREDENTIALS, "GET", ALLOWED)
					.with("Origin", ALLOWED)
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("allowed origin first of two", ConformancePolicy.CREDENTIALS, "GET", ALLOWED)
					.with("Origin", "https://evil.example")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.preflight("allowed origin last of two", ConformancePolicy.CREDENTIALS, "https://evil.example",
						"PUT")
					.with("Origin", ALLOWED)
					.denied(CorsRejection.ORIGIN_MALFORMED));
	}

	private static Stream<ConformanceCase> raw() {
		return Stream.of(raw("empty origin", ""), raw("tab", "https://app.example.com\t"),
				raw("zero byte", "https://app.example.com\u0000"),
				raw("zero byte inside", "https://evil.example\u0000.one.example.com"),
				raw("vertical tab", "https://app.example.com\u000b"),
				raw("line break", "https://app.example.com\r\nSet-Cookie: a=b"),
				raw("letter above ASCII", "https://\u00e4pp.one.example.com"),
				raw("letter that folds to ASCII", "https://\u212a.one.example.com"),
				raw("full stop above ASCII", "https://a\u3002one.example.com"));
	}

	private static ConformanceCase raw(String name, String origin) {
		return Row.actual(name, ConformancePolicy.CREDENTIALS, "GET", origin)
			.rawOnly()
			.denied(CorsRejection.ORIGIN_MALFORMED);
	}

	private static Stream<ConformanceCase> otherPolicies() {
		return Stream.of(
				Row.actual("malformed origin", ConformancePolicy.ANY_ORIGIN, "GET", "nonsense")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("web origin in upper case", ConformancePolicy.ANY_ORIGIN, "GET", "HTTPS://app.example.com")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.preflight("malformed origin", ConformancePolicy.ANY_ORIGIN, "nonsense", "PUT")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("malformed origin", ConformancePolicy.OMIT_HEADERS, "GET", "nonsense")
					.denied(CorsRejection.ORIGIN_MALFORMED),
				Row.actual("malformed origin", ConformancePolicy.ANY_METHOD_ANY_HEADER, "GET", "nonsense")
					.denied(CorsRejection.ORIGIN_MALFORMED));
	}

}
