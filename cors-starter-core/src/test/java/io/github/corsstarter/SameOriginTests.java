package io.github.corsstarter;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SameOrigin}.
 */
class SameOriginTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			https | api.example.com  | 443   | https://api.example.com
			https | api.example.com  | 443   | https://api.example.com:443
			https | api.example.com  | 0     | https://api.example.com
			https | api.example.com  | -1    | https://api.example.com
			https | api.example.com  | 8443  | https://api.example.com:8443
			http  | api.example.com  | 80    | http://api.example.com
			http  | api.example.com  | 80    | http://api.example.com:80
			http  | api.example.com  | 443   | http://api.example.com:443
			https | api.example.com  | 80    | https://api.example.com:80
			https | API.Example.COM  | 443   | https://api.example.com
			HTTPS | api.example.com  | 443   | https://api.example.com
			http  | localhost        | 1     | http://localhost:1
			http  | localhost        | 65535 | http://localhost:65535
			http  | 127.0.0.1        | 8080  | http://127.0.0.1:8080
			http  | [::1]            | 80    | http://[::1]
			http  | [::1]            | 8080  | http://[::1]:8080
			http  | ::1              | 80    | http://[::1]
			http  | ::1              | 8080  | http://[::1]:8080
			https | 2001:DB8::A      | 443   | https://[2001:db8::a]
			https | api.example.com. | 443   | https://api.example.com.
			ws    | api.example.com  | 80    | http://api.example.com
			wss   | api.example.com  | 443   | https://api.example.com
			WSS   | api.example.com  | 8443  | https://api.example.com:8443
			""")
	void matchesWhenSchemeHostAndPortAreTheSameReturnsTrue(String scheme, String host, int port, String origin) {
		assertThat(matches(scheme, host, port, origin)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			https | api.example.com  | 443   | http://api.example.com
			http  | api.example.com  | 80    | https://api.example.com
			http  | api.example.com  | 443   | https://api.example.com
			https | api.example.com  | 443   | https://api.example.com:8443
			https | api.example.com  | 8443  | https://api.example.com
			https | api.example.com  | 8443  | https://api.example.com:844
			https | api.example.com  | 8443  | https://api.example.com:84433
			https | api.example.com  | 443   | https://api.example.com.
			https | api.example.com. | 443   | https://api.example.com
			https | api.example.com  | 443   | https://api.example.co
			https | api.example.com  | 443   | https://api.example.comx
			https | api.example.com  | 443   | https://api.example.com.evil.example
			https | api.example.com  | 443   | https://xapi.example.com
			https | api.example.com  | 443   | https://x.api.example.com
			https | api.example.com  | 443   | https://example.com
			https | api.example.com  | 443   | https://apixexample.com
			http  | ::1              | 8080  | http://::1:8080
			http  | ::1              | 80    | http://[::1
			http  | ::1              | 80    | http://[::1]]
			http  | ::1              | 80    | http://[::11]
			http  | [::1]            | 80    | http://::1
			http  | ::1              | 80    | http://[::1]:81
			ws    | api.example.com  | 80    | ws://api.example.com
			wss   | api.example.com  | 443   | http://api.example.com
			ws    | api.example.com  | 80    | https://api.example.com
			ftp   | api.example.com  | 80    | http://api.example.com
			https | -                | 443   | https://
			https | -                | 443   | https://api.example.com
			https | ''               | 443   | https://
			https | ''               | 8443  | https://:8443
			""")
	void matchesWhenOneOfThemDiffersReturnsFalse(String scheme, @Nullable String host, int port, String origin) {
		assertThat(matches(scheme, host, port, origin)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "*", "https", "https:", "https://", "https://k", "https://k.example.com/",
			"https://k.example.com:", "https://k.example.com:443/", "https://k.example.com:443:443",
			"https://k.example.com:+443", "https://k.example.com:-443", "https://k.example.com:0443",
			"https://k.example.com:4294967739", "https://k.example.com:44x", "https://k.example.com:\u0664\u0664\u0663",
			"https://k.example.com@evil.example", "https://k.example.comx443", "https://k.example.com.443",
			"https://user@k.example.com", "https://k.example.com evil", "https://k.example.com, https://k.example.com",
			"https://k.example.com\u0000", "https://K.example.com", "HTTPS://k.example.com",
			"https://\u212a.example.com", "http\u017f://k.example.com", "https:/\u002f\u200bk.example.com" })
	void matchesWhenOriginIsMalformedReturnsFalse(String origin) {
		assertThat(matches("https", "k.example.com", 443, origin)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":", "[", "]", "[]", "::", "https://k.example.com", "\u0000" })
	void matchesWhenHostIsHostileReturnsFalse(String host) {
		assertThat(matches("https", host, 443, "https://k.example.com")).isFalse();
		assertThat(matches("https", host, 443, "https://")).isFalse();
	}

	@Test
	void matchesWhenOriginIsLongReturnsFalse() {
		assertThat(matches("https", "k.example.com", 443, "https://k.example.com" + "0".repeat(8192))).isFalse();
		assertThat(matches("https", "k.example.com", 443, "https://k.example.com:" + "4".repeat(8192))).isFalse();
		assertThat(matches("https", "k".repeat(8192), 443, "https://k.example.com")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "same-origin,true", "same-site,false", "cross-site,false", "none,false", "Same-Origin,false",
			"'same-origin, same-origin',false", "'',false" })
	void matchesWhenBrowserSaysSoReturnsTrue(String site, boolean same) {
		CorsRequest request = TestCorsRequest.of("POST", Map.of("Sec-Fetch-Site", site));
		assertThat(SameOrigin.matches(request, "https://other.example", false)).isEqualTo(same);
	}

	@ParameterizedTest
	@CsvSource({ "https://api.example.com/,true,true", "https://api.example.com/,false,false",
			"https://api.example.com:443/,true,true", "https://api.example.com,true,true",
			"https://api.example.com//,true,false", "https://api.example.com/x,true,false",
			"https://api.example.co/,true,false", "https://api.example.com:/,true,false",
			"https://api.example.com/,true,true", "/,true,false", "https:///,true,false" })
	void matchesWhenHandshakeMayEndWithSlash(String origin, boolean handshake, boolean same) {
		CorsRequest request = TestCorsRequest.of("GET", Map.of());
		assertThat(SameOrigin.matches(request, origin, handshake)).isEqualTo(same);
	}

	@Test
	void matchesWhenHostEndsWithSlashThrowsNothing() {
		CorsRequest request = new TestCorsRequest("GET", Map.of(), "https", "api/", 443);
		assertThat(SameOrigin.matches(request, "https://api/", true)).isFalse();
	}

	private static boolean matches(String scheme, @Nullable String host, int port, String origin) {
		return SameOrigin.matches(new TestCorsRequest("POST", Map.of(), scheme, host, port), origin, false);
	}

}
