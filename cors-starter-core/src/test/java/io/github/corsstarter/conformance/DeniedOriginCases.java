package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;

/**
 * Well-formed origins that are close to an allowed one and yet another.
 */
final class DeniedOriginCases {

	private DeniedOriginCases() {
	}

	static List<ConformanceCase> all() {
		return Stream
			.of(neighboursOfTheExactOrigin(), neighboursOfOneLabel(), neighboursOfAnyDepth(), neighboursOfPorts(),
					neighboursOfAddresses(), neighboursOfApps())
			.flatMap(List::stream)
			.flatMap(DeniedOriginCases::denied)
			.toList();
	}

	private static List<String> neighboursOfTheExactOrigin() {
		return List.of("https://evil.example", "http://app.example.com", "https://app.example.com:8443",
				"https://app.example.com.evil.example", "https://evilapp.example.com", "https://evil-app.example.com",
				"https://appaexample.com", "https://app.example.comevil", "https://app.example.co",
				"https://pp.example.com", "https://example.com", "https://x.app.example.com",
				"https://app.example.com.", "https://app.example.com_.evil.example", "https://app_.example.com",
				"capacitor://app.example.com", "httpss://app.example.com");
	}

	private static List<String> neighboursOfOneLabel() {
		return List.of("https://one.example.com", "https://a.b.one.example.com", "http://a.one.example.com",
				"https://a.one.example.com:8080", "https://evilone.example.com",
				"https://a.one.example.com.evil.example", "https://a.one.example.com.", "https://a.oneaexample.com",
				"https://a_one.example.com");
	}

	private static List<String> neighboursOfAnyDepth() {
		return List.of("https://deep.example.com", "https://evildeep.example.com", "https://a.evildeep.example.com",
				"https://a.deep.example.com.evil.example", "https://a.deep.example.com:8443",
				"http://a.b.deep.example.com", "https://a.deep.example.org");
	}

	private static List<String> neighboursOfPorts() {
		return List.of("http://ports.example.com", "https://a.ports.example.com:8443",
				"https://ports.example.com.evil.example:8443", "https://both.example.com:8443",
				"https://a.b.both.example.com:8443", "https://staging.example.com", "https://staging.example.com:844",
				"https://staging.example.com:18443", "http://localhost:3001", "http://localhost",
				"https://localhost:3000");
	}

	private static List<String> neighboursOfAddresses() {
		return List.of("capacitor://localhost:3000", "ionic://localhost", "https://192.0.2.10",
				"https://192.0.2.1:8443", "https://1.192.0.2.1", "https://[2001:db8::1]", "https://[2001:db8::11]:8443",
				"https://[2001:db8::1]:8444", "https://[2001:db8:0:0:0:0:0:1]:8443");
	}

	private static List<String> neighboursOfApps() {
		return List.of("file://", "app://", "app://-", "App://localhost", "app://panel.example",
				"app://a.b.panel.example", "capacitor://localhost.",
				"safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000002", "wss://app.example.com");
	}

	private static Stream<ConformanceCase> denied(String origin) {
		return Stream.of(
				Row.preflight("preflight of " + origin, ConformancePolicy.CREDENTIALS, origin, "PUT")
					.requesting("x-request-id")
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED),
				Row.actual("request of " + origin, ConformancePolicy.CREDENTIALS, "GET", origin)
					.denied(CorsRejection.ORIGIN_NOT_ALLOWED));
	}

}
