package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

/**
 * Origins that entries of the allowlist admit.
 */
final class AllowedOriginCases {

	private AllowedOriginCases() {
	}

	static List<ConformanceCase> all() {
		return Stream
			.of("https://app.example.com", "https://a.one.example.com", "https://a_b.one.example.com",
					"https://a-b.one.example.com", "https://xn--mnchen-3ya.one.example.com",
					"https://a.one.example.com:8443", "https://a.deep.example.com", "https://a.b.c.deep.example.com",
					"https://ports.example.com", "https://ports.example.com:1", "https://ports.example.com:65535",
					"https://a.both.example.com", "https://a.both.example.com:8443", "https://staging.example.com:8443",
					"http://localhost:3000", "capacitor://localhost", "https://192.0.2.1", "https://[2001:db8::1]:8443",
					"safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000001",
					"safari-web-extension://140bb581-a2c0-4f6b-9e2d-000000000001", "Capacitor://LocalHost", "app://.",
					"App://.", "app://A.Panel.Example",
					// longer than the DNS allows, and no page is served from there
					"https://" + "a".repeat(64) + ".one.example.com")
			.flatMap(AllowedOriginCases::allowed)
			.toList();
	}

	private static Stream<ConformanceCase> allowed(String origin) {
		return Stream.of(
				Row.preflight("preflight of " + origin, ConformancePolicy.CREDENTIALS, origin, "PUT")
					.requesting("x-request-id")
					.allowed(Expected.CREDENTIALS_PREFLIGHT),
				Row.actual("request of " + origin, ConformancePolicy.CREDENTIALS, "GET", origin)
					.allowed(Expected.CREDENTIALS_ACTUAL));
	}

}
