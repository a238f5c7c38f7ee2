package io.github.corsstarter.origin;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the origins of apps in {@link OriginIndex}: browser extensions, and shells
 * such as Capacitor, Electron and Tauri. Their letters are compared without regard to
 * case, and those of the web are not.
 */
class AppOriginTests {

	@ParameterizedTest
	@CsvSource({
			"safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000001, safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000001",
			"safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000001, safari-web-extension://140bb581-a2c0-4f6b-9e2d-000000000001",
			"Capacitor://LocalHost, capacitor://localhost", "capacitor://localhost, Capacitor://localhost",
			"tauri://localhost, TAURI://LOCALHOST", "moz-extension://6f1e-4b, moz-extension://6F1E-4B",
			"chrome-extension://abcdefghijklmnop, chrome-extension://ABCDEFGHIJKLMNOP", "app://., app://.",
			"app://., APP://.", "app://-, App://-", "app://, app://", "app:///, APP://",
			"app://localhost:8080, App://LocalHost:8080", "app://[2001:db8::a], app://[2001:DB8::A]",
			"app://*.example, app://A.Example", "app://**.example, App://A.b.EXAMPLE",
			"app://*.example:*, app://A.example:1", "app://localhost:*, App://localhost:65535",
			"vscode-webview://*.panel, vscode-webview://0A1b.Panel" })
	void matchWhenOriginIsOfAppComparesWithoutCase(String entry, String origin) {
		OriginIndex index = OriginIndex.of(List.of(OriginPattern.parse(entry), OriginPattern.parse("https://*.test")));
		assertThat(index.match(origin)).isEqualTo(OriginMatch.ALLOWED);
		assertThat(index.admittingEntry(origin)).isEqualTo(OriginPattern.parse(entry).toString());
		assertThat(OriginIndex.isSerializedOrigin(origin)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "capacitor://localhost, capacitor://\u017flocalhost, MALFORMED", "app://kk, app://\u212ak, MALFORMED",
			"app://kk, app://k\u212a, MALFORMED", "app://sss, app://s\u017fs, MALFORMED",
			"apps://x, app\u017f://x, MALFORMED", "app://i, app://\u0130, MALFORMED", "app://., app://, NOT_ALLOWED",
			"app://, app://., NOT_ALLOWED", "app://., app://-, NOT_ALLOWED", "app://., app://.., MALFORMED",
			"app://., app://./, MALFORMED", "app://., app://.:80, MALFORMED", "app://, app://:80, MALFORMED",
			"app://, app:, MALFORMED", "app://, app:/, MALFORMED", "app://, app:///, MALFORMED",
			"app://a, app://a., NOT_ALLOWED", "app://a, app://.a, MALFORMED", "app://*.a, app://.A, MALFORMED",
			"app://*.a, app://A, NOT_ALLOWED", "app://a_b, app://A\u007fB, MALFORMED" })
	void matchWhenOriginOnlyLooksLikeThatOfAppKeepsTheBoundary(String entry, String origin, OriginMatch expected) {
		OriginIndex index = OriginIndex.of(List.of(OriginPattern.parse(entry)));
		assertThat(index.match(origin)).isEqualTo(expected);
		assertThat(index.admittingEntry(origin)).isNull();
		assertThat(OriginIndex.isSerializedOrigin(origin)).isEqualTo(expected != OriginMatch.MALFORMED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTPS://app.example.com", "https://APP.example.com", "Http://app.example.com",
			"https://app.example.coM", "WSS://app.example.com", "wS://app.example.com", "Ftp://app.example.com",
			"https://A.one.example.com", "HTTPS://a.one.example.com", "https://", "https://.", "http://.", "ws://",
			"ftp://." })
	void matchWhenOriginIsOfTheWebKeepsTheCase(String origin) {
		OriginIndex index = OriginIndex.of(List.of(OriginPattern.parse("https://app.example.com"),
				OriginPattern.parse("http://app.example.com"), OriginPattern.parse("ftp://app.example.com"),
				OriginPattern.parse("https://*.one.example.com"), OriginPattern.parse("https://**.example.com:*")));
		assertThat(index.match(origin)).isEqualTo(OriginMatch.MALFORMED);
		assertThat(index.admittingEntry(origin)).isNull();
		assertThat(OriginIndex.isSerializedOrigin(origin)).isFalse();
	}

}
