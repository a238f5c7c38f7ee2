package io.github.corsstarter.origin;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OriginPattern} and its parser.
 */
class OriginPatternTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com", "https://example.com:80", "http://example.com:443",
			"https://example.com:1", "https://example.com:65535", "http://localhost", "http://localhost:3000",
			"https://a", "https://a_b.example.com", "https://_a.example.com", "https://-a-.example.com",
			"https://xn--mnchen-3ya.de", "https://123.example.com", "https://example.1e4", "http://127.0.0.1",
			"http://192.0.2.255:8080", "https://0.0.0.0", "http://[::1]", "http://[::]", "https://[2001:db8::1]:8443",
			"https://[2001:db8:0:1:1:1:1:1]", "https://[1:2:3:4:5:6:7:8]", "https://[1::4:5:0:0:8]",
			"http://[::ffff:7f00:1]", "capacitor://localhost", "ionic://localhost",
			"chrome-extension://abcdefghijklmnopabcdefghijklmnop", "moz-extension://6f1e-4b", "web+app://a:8080",
			"ms-appx-web://a.b", "app://.", "app://-", "app://", "tauri://localhost", "vscode-webview://0a1b",
			"capacitor://*.localhost:*", "https://*.example.com", "https://**.example.com",
			"https://*.example.com:8443", "https://**.example.com:*", "https://example.com:*", "http://localhost:*",
			"http://127.0.0.1:*", "http://[::1]:*", "capacitor://*.localhost", "https://*.xn--mnchen-3ya.de",
			"https://*.a", "https://**.a_b.example.com:80" })
	void parseWhenCanonicalKeepsText(String text) {
		assertThat(OriginPattern.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			HTTPS://Example.COM            | https://example.com
			https://EXAMPLE.com:8443       | https://example.com:8443
			https://example.com/           | https://example.com
			https://example.com:8443/      | https://example.com:8443
			https://example.com:443        | https://example.com
			https://example.com:443/       | https://example.com
			http://example.com:80          | http://example.com
			ftp://example.com:21           | ftp://example.com
			Capacitor://LOCALHOST/         | capacitor://localhost
			App://./                       | app://.
			app:///                        | app://
			safari-web-extension://14-0BB  | safari-web-extension://14-0bb
			https://*.Example.com:443/     | https://*.example.com
			https://**.example.com:*/      | https://**.example.com:*
			http://[::1]:80/               | http://[::1]
			https://[2001:DB8::A]          | https://[2001:db8::a]
			'  https://example.com '       | https://example.com
			""")
	void parseWhenWrittenOtherwiseNormalizes(String text, String canonical) {
		assertThat(OriginPattern.parse(text)).hasToString(canonical);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\thttps://example.com\n", "\r\nhttps://example.com/ ", "\u2003https://example.com" })
	void parseWhenSurroundedByBlanksNormalizes(String text) {
		assertThat(OriginPattern.parse(text)).hasToString("https://example.com");
	}

	@Test
	void parseWhenPatternGivesItsParts() {
		assertThat(OriginPattern.parse("https://**.example.com:*"))
			.isEqualTo(new OriginPattern("https", Subdomains.ANY_DEPTH, "example.com", OriginPattern.ANY_PORT));
		assertThat(OriginPattern.parse("https://*.example.com:8443"))
			.isEqualTo(new OriginPattern("https", Subdomains.ONE_LABEL, "example.com", 8443));
		assertThat(OriginPattern.parse("http://localhost"))
			.isEqualTo(new OriginPattern("http", Subdomains.NONE, "localhost", OriginPattern.DEFAULT_PORT));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-",
			textBlock = """
					https://example.com/path         | has a path ('/path')      | https://example.com
					https://example.com//            | has a path ('//')         | https://example.com
					https://example.com:8443/a?b#c   | has a path ('/a?b#c')     | https://example.com:8443
					https://example.com/*            | has a path ('/*')         | https://example.com
					https://*.example.com/**         | has a path ('/**')        | https://*.example.com
					https://example.com\\            | has a path ('\\')         | https://example.com
					https://example.com\\path        | has a path ('\\path')     | https://example.com
					https://example.com?q            | has a query ('?q')        | https://example.com
					https://example.com#f            | has a fragment ('#f')     | https://example.com
					https://user:pw@example.com      | contains user information    | https://example.com
					https://a@b@example.com:1/       | contains user information    | https://example.com:1
					example.com                      | has no scheme             | https://example.com
					Example.com:8443/path            | has no scheme             | https://example.com:8443
					//example.com                    | has no scheme             | https://example.com
					localhost                        | has no scheme             | http://localhost
					localhost:3000                   | has no scheme             | http://localhost:3000
					127.0.0.1:3000                   | has no scheme             | http://127.0.0.1:3000
					[::1]:3000                       | has no scheme             | http://[::1]:3000
					localhost.example.com            | has no scheme             | https://localhost.example.com
					*.example.com                    | has no scheme             | https://*.example.com
					https:example.com                | has no '://'              | https://example.com
					http:/example.com:8080           | has no '://'              | http://example.com:8080
					https:                           | has no '://'              | -
					://example.com                   | has no scheme             | -
					""                               | has no scheme             | -
					"   "                            | has no scheme             | -
					${ORIGINS}                       | has no scheme             | -
					1https://example.com             | has no valid scheme       | -
					ht tp://example.com              | contains a space          | -
					'https://example.com'            | quotes or brackets        | https://example.com
					`https://example.com`            | quotes or brackets        | https://example.com
					['https://example.com'           | quotes or brackets        | https://example.com
					'https://example.com']           | quotes or brackets        | https://example.com
					[https://example.com             | quotes or brackets        | https://example.com
					https://example.com]             | quotes or brackets        | https://example.com
					https//example.com               | has no '://'              | https://example.com
					https:///example.com             | has no '://'              | https://example.com
					https://https://example.com/     | its scheme twice          | https://example.com
					http://https//example.com        | its scheme twice          | https://example.com
					https://                         | has no valid host ('')    | -
					https:///                        | has no valid host ('')    | -
					http://:8080                     | has no valid host         | -
					http://::1                       | has no valid host         | -
					https://.example.com             | has no valid host         | -
					https://a..example.com           | has no valid host         | -
					https://*..example.com           | has no valid host         | -
					https://*.                       | has no valid host         | -
					https://exa mple.com             | contains a space          | -
					https://example.com%2f           | has no valid host         | -
					https://example.com;             | contains a semicolon         | https://example.com
					https://${HOST}                  | has no valid host         | -
					https://(a).example.com          | has no valid host         | -
					https://192.168.1                | has no valid host         | -
					https://256.1.1.1                | has no valid host         | -
					https://1.2.3.4.5                | has no valid host         | -
					https://01.2.3.4                 | has no valid host         | -
					https://0x7f.1                   | has no valid host         | -
					https://2130706433               | has no valid host         | -
					https://*.192.0.2.1              | has no valid host         | -
					https://example.com.             | has a host that ends with a dot  | https://example.com
					https://*.example.com.:8443      | has a host that ends with a dot  | https://*.example.com:8443
					app://localhost.                 | has a host that ends with a dot  | app://localhost
					app://..                         | has a host that ends with a dot  | app://.
					https://.                        | has a host that ends with a dot  | -
					http://.:8080                    | has a host that ends with a dot  | -
					app://.:8080                     | has a host that ends with a dot  | -
					app://:8080                      | has no valid host         | -
					app://*.                         | has no valid host ('')    | -
					app://.a                         | has no valid host ('.a')  | -
					wss://app.example.com            | never matches: in the   | https://app.example.com
					wss://app.example.com:443/chat   | never matches: in the   | https://app.example.com
					WS://localhost:8080/ws?a=b       | never matches: in the   | http://localhost:8080
					wss://*.example.com:8443         | starts with 'https:'      | https://*.example.com:8443
					ws://app-*.example.com           | starts with 'http:'       | http://*.example.com
					ws://                            | starts with 'http:'       | -
					https://example.com:0            | has no valid port (':0')  | https://example.com
					https://example.com:65536        | has no valid port         | https://example.com
					https://example.com:99999999999  | has no valid port         | https://example.com
					https://example.com:abc          | has no valid port         | https://example.com
					https://example.com:             | has no valid port (':')   | https://example.com
					https://example.com:0443         | has no valid port         | https://example.com
					https://example.com:+80          | has no valid port         | https://example.com
					https://example.com:80:80        | has no valid port         | https://example.com
					http://localhost:3000-3002       | names several ports       | http://localhost:3000, http://localhost:3001, http://localhost:3002
					http://localhost:3000-3010/      | names several ports       | http://localhost:3000, http://localhost:3001, http://localhost:3002, http://localhost:3003, http://localhost:3004, http://localhost:3005, http://localhost:3006, http://localhost:3007, http://localhost:3008, http://localhost:3009, http://localhost:3010
					http://localhost:3000-3999       | names several ports       | http://localhost:*
					https://*.example.com:8080,8443  | names several ports       | https://*.example.com:8080, https://*.example.com:8443
					http://localhost:3000;3001       | names several ports       | http://localhost:3000, http://localhost:3001
					http://localhost:3000 3001       | names several ports       | http://localhost:3000, http://localhost:3001
					http://localhost:3000,*          | names several ports       | http://localhost:*
					localhost:3000,3001              | names several ports       | http://localhost:3000, http://localhost:3001
					http://[::1]:3000,3001           | names several ports       | http://[::1]:3000, http://[::1]:3001
					https://app.example.com:443-444  | names several ports       | https://app.example.com, https://app.example.com:444
					https://app.*.com:80,81          | names several ports       | -
					http://localhost:3010-3000       | has no valid port         | -
					http://localhost:3000-           | has no valid port         | -
					http://localhost:3000..3010      | has no valid port         | -
					http://localhost:300[0-9]        | has no valid port         | -
					http://localhost:30xx            | has no valid port         | -
					3001                             | is a number               | -
					3001]                            | is a number               | -
					all                              | '*' for any origin        | -
					ANY                              | '*' for any origin        | -
					any-origin                       | '*' for any origin        | -
					all_origins                      | '*' for any origin        | -
					everyone                         | '*' for any origin        | -
					**                               | '*' for any origin        | -
					*.*                              | '*' for any origin        | -
					/**                              | '*' for any origin        | -
					[all]                            | '*' for any origin        | -
					self                             | need no entry             | ""
					'self'                           | need no entry             | ""
					same-origin                      | need no entry             | ""
					SameOrigin                       | need no entry             | ""
					none                             | not listed is not allowed | -
					'none'                           | not listed is not allowed | -
					undefined                        | not listed is not allowed | -
					true                             | is a switch               | -
					FALSE                            | is a switch               | -
					yes                              | is a switch               | -
					frontend                         | has no scheme             | -
					'null'                           | quotes or brackets        | -
					all,any                          | contains a comma             | -
					https://[2001:db8:0:0:0:0:0:1]   | not compressed            | https://[2001:db8::1]
					http://[0:0:0:0:0:0:0:1]:3000    | not compressed            | http://[::1]:3000
					http://[0001::0002]              | not compressed            | http://[1::2]
					http://[::ffff:1.2.3.4]          | not compressed            | http://[::ffff:102:304]
					http://[::1                      | has no valid IPv6 address | -
					http://[::g]                     | has no valid IPv6 address | -
					http://[]                        | has no valid IPv6 address | -
					http://[1.2.3.4]                 | has no valid IPv6 address | -
					http://[1:2:3]                   | has no valid IPv6 address | -
					http://[fe80::1%eth0]            | has no valid IPv6 address | -
					https://münchen.de               | https://xn--mnchen-3ya.de | https://xn--mnchen-3ya.de
					https://*.MÜNCHEN.de:8443/       | is not ASCII              | https://*.xn--mnchen-3ya.de:8443
					münchen.de:8443                  | is not ASCII              | https://xn--mnchen-3ya.de:8443
					https://app-*.münchen.de         | is not ASCII              | https://*.xn--mnchen-3ya.de
					ü://example.com                  | is not ASCII              | -
					https://straße.example           | is not ASCII              | -
					https://example。com             | is not ASCII              | https://example.com
					https://a.example,https://b.test | contains a comma             | https://a.example, https://b.test
					https://a.example https://b.test | contains a space          | https://a.example, https://b.test
					https://a.example; b.test        | contains a semicolon         | -
					a.example ; b.test               | contains a semicolon         | https://a.example, https://b.test
					http://[::1]:1, http://[::2]     | contains a comma             | http://[::1]:1, http://[::2]
					,                                | contains a comma             | -
					https://example.com​        | invisible character (U+200B) | https://example.com
					https:// example.com        | invisible character (U+00A0) | https://example.com
					""")
	void parseWhenInvalidThrows(String text, String rule, @Nullable String fix) {
		assertThatUnacceptable(text, ProblemCode.INVALID_ORIGIN, rule, fix);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-",
			textBlock = """
					https://example.com:[*]          | ports in brackets     | https://example.com:*
					https://*.example.com:[*]        | ports in brackets     | https://*.example.com:*
					https://example.com:[8080]       | ports in brackets     | https://example.com:8080
					https://a.test:[8080,8081]       | ports in brackets     | https://a.test:8080, https://a.test:8081
					https://a.test:[8080, 443 ]      | ports in brackets     | https://a.test:8080, https://a.test
					https://example.com:8*           | inside its port       | https://example.com:*
					https://example.com:**           | inside its port       | https://example.com:*
					https://*example.com             | not a whole label         | https://*.example.com
					https://**example.com:8443       | not a whole label         | https://**.example.com:8443
					https://***.example.com          | not a whole label         | https://**.example.com
					https://*.*.example.com          | not a whole label         | https://**.example.com
					https://.*.example.com           | not a whole label         | https://*.example.com
					https://app*.example.com         | inside its host       | https://*.example.com
					https://pr-*-app.example.com     | inside its host       | https://*.example.com
					https://app.*.example.com        | inside its host       | https://**.example.com
					https://*.app.*.example.com:1    | inside its host       | https://**.example.com:1
					https://*-app.example.com        | inside its host       | https://*.example.com
					http://192.168.1.*               | several IP addresses  | -
					http://192.168.1.*:3000          | such as 'http://192.168.1.20:3000' | -
					http://192.168.*.*:3000          | several IP addresses  | -
					http://10.*.*.*:3000             | several IP addresses  | -
					http://10.*                      | several IP addresses  | -
					http://10.x.x.x                  | several IP addresses  | -
					http://*.*.*.*:8080              | several IP addresses  | -
					http://192.168.1.1*              | several IP addresses  | -
					http://192.168.0.0/24            | several IP addresses  | -
					https://10.0.0.0/8               | such as 'https://192.168.1.20' | -
					192.168.0.0/16                   | several IP addresses  | -
					192.168.1.*                      | several IP addresses  | -
					http://192.168.1.10-20:8080      | several IP addresses  | -
					http://192.168.1.[0-9]           | several IP addresses  | -
					http://[fe80::*]:3000            | such as 'http://[fd00::20]:3000' | -
					http://[fd00::]/8                | several IP addresses  | -
					http://dev-*.home.arpa           | each device there     | -
					https://*-app.lan:8443           | a domain of private networks | -
					http://*.*.fritz.box             | a domain of private networks | -
					https://bücher-*.example.com     | within an international label | -
					https://*-bücher.example.com     | no ASCII form         | -
					https://pr-*.example.com         | Outside of production 'cors.dangerous.wildcards-within-labels: true' | https://*.example.com
					https://pr-*-x.vercel.app        | Outside of production 'cors.dangerous.wildcards-within-labels: true' | -
					https://pr-*-x.vercel.app:1      | Name each origin in the environment that needs it | -
					https://my-app-*.vercel.app      | below 'vercel.app', where strangers | -
					https://*-my-team.vercel.app     | below 'vercel.app', where strangers | -
					https://*-my-team.vercel.app:8443 | such as 'https://*.preview.example.com' | -
					https://pr-*--site.netlify.app   | below 'netlify.app'   | -
					https://*vercel.app              | below 'vercel.app'    | -
					https://**vercel.app             | below 'vercel.app'    | -
					https://*.*.vercel.app           | below 'vercel.app'    | -
					https://app.*.vercel.app         | below 'vercel.app'    | -
					https://*-8080.app.github.dev    | below 'app.github.dev' | -
					https://*-8080.euw.devtunnels.ms | below 'euw.devtunnels.ms' | -
					https://a.*.amazonaws.com        | below 'amazonaws.com' | -
					https://app-*.com                | below 'com'           | -
					https://app-*.co.uk              | below 'co.uk'         | -
					https://*-app.internal           | inside its host       | https://*.internal
					https://a*b                      | inside its host       | -
					https://app.a*b:8443             | inside its host       | -
					https://example.*                | at the end            | -
					https://*.example.*:8443         | at the end            | -
					https://.*                       | at the end            | -
					https://*                        | would match any host  | -
					https://**                       | would match any host  | -
					https://*:*                      | would match any host  | -
					^https://example.com$            | regular expression    | https://example.com
					^https?://.*\\.example\\.com$    | regular expression    | https://**.example.com
					https://.+\\.example\\.com      | regular expression    | https://**.example.com
					"(http|https)://[^.]+\\.a\\.test" | regular expression    | https://*.a.test
					http://localhost:.*              | regular expression    | http://localhost:*
					"^https://(a|b)\\.example\\.com$" | regular expression    | -
					*://example.com                  | in its scheme         | https://example.com
					http*://*.example.com:8443       | in its scheme         | https://*.example.com:8443
					*://*                            | in its scheme         | -
					""")
	void parseWhenWildcardIsMisplacedThrows(String text, String rule, @Nullable String fix) {
		assertThatUnacceptable(text, ProblemCode.INVALID_ORIGIN_PATTERN, rule, fix);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "NULL", " null ", "file:///srv/page.html", "file://host", "data://x",
			"about://blank", "blob://example.com", "javascript://example.com" })
	void parseWhenOriginIsOpaqueThrows(String text) {
		assertThatUnacceptable(text, ProblemCode.PROHIBITED_NULL_ORIGIN, "null",
				text.strip().equalsIgnoreCase("null") ? "" : null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "file://", "FILE://", " file:/// " })
	void parseWhenOriginIsOfFilesThrowsAndNamesTheKey(String text) {
		assertThatUnacceptable(text, ProblemCode.PROHIBITED_NULL_ORIGIN, "'cors.dangerous.allow-null-origin: true'",
				null);
		assertThat(OriginPattern.isFile(text)).isTrue();
		assertThat(OriginPattern.FILE).hasToString("file://");
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:", "file:/", "file://x", "file:////", "null", "files://", "" })
	void isFileWhenTextIsAnythingElseReturnsFalse(String text) {
		assertThat(OriginPattern.isFile(text)).isFalse();
	}

	@ParameterizedTest
	@MethodSource
	void parseWhenHostileThrows(String text) {
		assertThatExceptionOfType(UnacceptableOriginException.class).isThrownBy(() -> OriginPattern.parse(text))
			.withMessageContaining("'" + text.strip() + "'")
			.satisfies(
					(ex) -> assertThat(ex.code()).isIn(ProblemCode.INVALID_ORIGIN, ProblemCode.INVALID_ORIGIN_PATTERN));
	}

	static Stream<String> parseWhenHostileThrows() {
		return Stream.of("s".repeat(65) + "://example.com", "https://\u212aey.example.com", "https://exam\u0000ple.com",
				"https://example.com\u0000", "https://exam\tple.com", "https://exam\r\nple.com",
				"https://exam\u007fple.com", "https://ex\u00adample.com", "https://exam\u200bple.com",
				"https://exam\ud83dple.com", "https://\ufffe.com", "https://.*\\.example\\.com",
				"https://[a-z]+\\.example.com", "https://[a-z]+.example.com", "https://(.*).example.com",
				"https://" + "a".repeat(64) + ".example.com", "https://*." + "a".repeat(64),
				"https://" + "a.".repeat(127) + "aa", "https://" + "a".repeat(5000), "a".repeat(5000),
				"https://" + "*".repeat(5000), "https://" + "[".repeat(5000), "https://" + "*.".repeat(2500) + "com",
				"https://a:[" + "1,".repeat(2500) + "1]", "https://a" + " ".repeat(5000) + "b",
				"https://" + "@".repeat(5000), "https://[" + ":".repeat(5000) + "]",
				"https://" + "\u00fc".repeat(5000) + ".com", ",".repeat(5000), "https://a" + "/".repeat(5000));
	}

	@Test
	void parseWhenLabelAndNameAreLongestAccepts() {
		List<String> texts = List.of("https://" + "a".repeat(63) + ".example.com", "https://" + "a.".repeat(126) + "a",
				"https://" + ("a".repeat(62) + ".").repeat(4) + "a", "s".repeat(64) + "://example.com");
		assertThat(texts).allSatisfy((text) -> assertThat(OriginPattern.parse(text)).hasToString(text));
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost,true", "https://localhost:3000,true", "http://a.localhost,true",
			"http://*.localhost,true", "http://127.0.0.1,true", "http://127.1.2.3:8080,true", "http://[::1]:*,true",
			"http://localhost.example.com,false", "http://notlocalhost,false", "http://127.example.com,false",
			"http://128.0.0.1,false", "http://[::2],false", "https://example.com,false", "capacitor://localhost,false",
			"ftp://localhost,true" })
	void isLoopbackWhenHostIsOnThisMachineReturnsTrue(String text, boolean loopback) {
		assertThat(OriginPattern.parse(text).isLoopback()).isEqualTo(loopback);
	}

	@ParameterizedTest
	@CsvSource({ "http://example.com,true", "http://*.example.com:8080,true", "http://192.168.0.1,true",
			"http://localhost,false", "http://[::1],false", "https://example.com,false", "capacitor://app,false" })
	void isInsecureWhenPlainHttpReturnsTrue(String text, boolean insecure) {
		assertThat(OriginPattern.parse(text).isInsecure()).isEqualTo(insecure);
	}

	@ParameterizedTest
	@CsvSource({ "https://example.com,true", "https://example.com:8443,true", "https://*.example.com,false",
			"https://**.example.com,false", "https://example.com:*,false" })
	void isExactWhenWithoutWildcardReturnsTrue(String text, boolean exact) {
		assertThat(OriginPattern.parse(text).isExact()).isEqualTo(exact);
	}

	private static void assertThatUnacceptable(String text, ProblemCode code, String rule, @Nullable String fix) {
		assertThatExceptionOfType(UnacceptableOriginException.class).isThrownBy(() -> OriginPattern.parse(text))
			.withMessageContaining("'" + text.strip() + "'")
			.withMessageContaining(rule)
			.satisfies((ex) -> {
				assertThat(ex.code()).isEqualTo(code);
				assertThat(ex.fix()).isEqualTo(fix);
			});
	}

}
