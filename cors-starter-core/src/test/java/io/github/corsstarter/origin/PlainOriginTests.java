package io.github.corsstarter.origin;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlainOrigin}: it never reads another origin than the parser, and none
 * that the parser refuses.
 */
class PlainOriginTests {

	private static final int TEXTS = 300_000;

	private static final List<String> FRAGMENTS = List.of("a", "b", "x", "X", "0", "1", "10", "256", "0x7f", "-", "_",
			".", ".", ".", "..", ":", ":80", ":443", ":8443", ":65536", "*", "/", "//", "http", "https", "http:",
			"https://", "://", "localhost", "example", ".com", "xn--a", " ", "@", "[", "]", "null", "\u00fc", "\u212a",
			"l".repeat(63), "l".repeat(64));

	@ParameterizedTest
	@ValueSource(strings = { "https://shop.example.com", "http://shop.example.com", "https://shop.example.com:8443",
			"https://a.b", "https://7-of_9.example.com", "http://a.example:443", "https://a.localhost:3000" })
	void readWhenOriginIsPlainReadsIt(String text) {
		assertThat(PlainOrigin.read(text)).isNotNull().hasToString(text).isEqualTo(parsed(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "h", "http", "https", "http:/", "https:", "https://", "http://", "https://a",
			"https://.", "https://a.", "https://a..b", "https://a.b:", "https://a.b:443", "http://a.b:80",
			"https://a.b:0", "https://a.b/", "https://A.b", "HTTPS://a.b", "https://*.a.b", "https://1.2.3.4",
			"https://x.x.x.x", "https://10.x.x.x", "https://1.-", "https://a.0x7f", "https://http:8080", " https://a.b",
			"ftp://a.b", "httpss://a.b", "https://\u00fc.example" })
	void readWhenTextNeedsMoreLeavesItToTheParser(String text) {
		assertThat(PlainOrigin.read(text)).isNull();
	}

	@Test
	void readWhenTextIsRandomAgreesWithTheParser() {
		Random random = new Random(20261129);
		int plain = 0;
		for (int i = 0; i < TEXTS; i++) {
			String text = text(random);
			OriginPattern origin = PlainOrigin.read(text);
			if (origin != null) {
				assertThat(origin).as("%s", text).isEqualTo(parsed(text)).hasToString(text);
				plain++;
			}
		}
		assertThat(plain).isGreaterThan(TEXTS / 50);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://shop.example.com", "https://shop.example.com:8443", "https://7-of_9.example.com" })
	void isHttpsWhenNothingIsToBeSaidIsTrue(String text) {
		assertThat(PlainOrigin.isHttps(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://shop.example.com", "https://a.localhost", "https://a.localhost:3000", "https://a",
			"https://1.2.3.4", "https://a.b:443", "https://a.b/", "https://*.a.b", "https://", "" })
	void isHttpsWhenARuleMaySpeakOfItIsFalse(String text) {
		assertThat(PlainOrigin.isHttps(text)).isFalse();
	}

	@Test
	void isHttpsWhenTextIsRandomAgreesWithTheParser() {
		Random random = new Random(20261130);
		int plain = 0;
		for (int i = 0; i < TEXTS; i++) {
			String text = text(random);
			if (PlainOrigin.isHttps(text)) {
				OriginPattern origin = parsed(text);
				assertThat(origin).hasToString(text);
				assertThat(origin.isExact() && !origin.isLoopback() && origin.scheme().equals("https")).as("%s", text)
					.isTrue();
				plain++;
			}
		}
		assertThat(plain).isGreaterThan(TEXTS / 100);
	}

	private static OriginPattern parsed(String text) {
		OriginPattern strict = new OriginPatternParser(text, false).parse();
		assertThat(new OriginPatternParser(text, true).parse()).isEqualTo(strict);
		return strict;
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "http://");
		for (int i = random.nextInt(6); i >= 0; i--) {
			text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
		}
		return text.append((random.nextInt(3) == 0) ? ".example.com" : "").toString();
	}

}
