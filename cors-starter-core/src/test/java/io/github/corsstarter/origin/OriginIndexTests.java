package io.github.corsstarter.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.origin.attack.OriginOracle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OriginIndex}, most of them against {@link OriginOracle}.
 */
class OriginIndexTests {

	private static final List<String> ENTRIES = List.of("https://app.example.com", "https://*.one.example.com",
			"https://**.deep.example.com", "https://ports.example.com:*", "https://staging.example.com:8443",
			"https://*.both.example.com:*", "http://localhost:*", "http://[::1]:*", "http://127.0.0.1:3000",
			"capacitor://localhost", "https://*.deep.example.com:8443", "http://*.one.example.com:8080",
			"https://*-my-team.vercel.app", "https://my-app-*.vercel.app", "https://pr-*-shop.example.com",
			"https://app*.ports.example.org:*", "https://app-*.ports.example.org:8443", "app://x-*.panel");

	private static final OriginIndex INDEX = index(ENTRIES);

	@ParameterizedTest
	@CsvSource({ "https://app.example.com, ALLOWED", "https://app.example.com:8443, NOT_ALLOWED",
			"https://app.example.com:443, MALFORMED", "http://app.example.com, NOT_ALLOWED",
			"https://a.one.example.com, ALLOWED", "http://a.one.example.com:8080, ALLOWED",
			"http://a.one.example.com, NOT_ALLOWED", "https://a.one.example.com:8080, NOT_ALLOWED",
			"https://one.example.com, NOT_ALLOWED", "https://a.b.one.example.com, NOT_ALLOWED",
			"https://aone.example.com, NOT_ALLOWED", "https://.one.example.com, MALFORMED",
			"https://a..one.example.com, MALFORMED", "https://a.one.example.com., NOT_ALLOWED",
			"https://a.deep.example.com, ALLOWED", "https://a.b.c.d.deep.example.com, ALLOWED",
			"https://a.deep.example.com:8443, ALLOWED", "https://a.b.deep.example.com:8443, NOT_ALLOWED",
			"https://deep.example.com, NOT_ALLOWED", "https://xdeep.example.com, NOT_ALLOWED",
			"https://ports.example.com, ALLOWED", "https://ports.example.com:1, ALLOWED",
			"https://ports.example.com:443, MALFORMED", "https://ports.example.com:65536, MALFORMED",
			"https://a.both.example.com, ALLOWED", "https://a.both.example.com:81, ALLOWED",
			"https://both.example.com:81, NOT_ALLOWED", "http://localhost, ALLOWED", "http://localhost:65535, ALLOWED",
			"http://localhost.:80, MALFORMED", "http://[::1]:8080, ALLOWED", "http://[::1], ALLOWED",
			"http://[::2], NOT_ALLOWED", "http://[], MALFORMED", "http://[:, MALFORMED",
			"http://127.0.0.1:3000, ALLOWED", "http://127.0.0.1, NOT_ALLOWED", "capacitor://localhost, ALLOWED",
			"capacitor://localhost:80, NOT_ALLOWED", "null, MALFORMED", "https://APP.example.com, MALFORMED",
			"Https://app.example.com, MALFORMED", "https://a-my-team.vercel.app, ALLOWED",
			"https://shop-git-main-my-team.vercel.app, ALLOWED", "https://-my-team.vercel.app, NOT_ALLOWED",
			"https://a.b-my-team.vercel.app, NOT_ALLOWED", "https://a_b-my-team.vercel.app, NOT_ALLOWED",
			"https://a-my-team.vercel.app:8443, NOT_ALLOWED", "https://a-my-team.vercel.app., NOT_ALLOWED",
			"https://a-my-team.vercel.app:443, MALFORMED", "https://amy-team.vercel.app, NOT_ALLOWED",
			"https://xn--a-my-team.vercel.app, ALLOWED", "https://a-my-team.x.vercel.app, NOT_ALLOWED",
			"https://a-my-teams.vercel.app, NOT_ALLOWED", "http://a-my-team.vercel.app, NOT_ALLOWED",
			"https://my-app-1.vercel.app, ALLOWED", "https://my-app-.vercel.app, NOT_ALLOWED",
			"https://my-app--.vercel.app, ALLOWED", "https://my-app.vercel.app, NOT_ALLOWED",
			"https://my-app-1-my-team.vercel.app, ALLOWED", "https://xmy-app-1.vercel.app, NOT_ALLOWED",
			"https://my-app-1.evil.app, NOT_ALLOWED", "https://my-app-1xvercel.app, NOT_ALLOWED",
			"https://pr-1-shop.example.com, ALLOWED", "https://pr--shop.example.com, NOT_ALLOWED",
			"https://pr-shop.example.com, NOT_ALLOWED", "https://pr-1-2-shop.example.com, ALLOWED",
			"https://pr-1-shop.example.com.evil.test, NOT_ALLOWED", "https://app1.ports.example.org, ALLOWED",
			"https://app-1.ports.example.org:8443, ALLOWED", "https://app1.ports.example.org:99, ALLOWED",
			"https://app.ports.example.org:99, NOT_ALLOWED", "App://X-1.Panel, ALLOWED", "app://x-.panel, NOT_ALLOWED",
			"https://my-app-*.vercel.app, MALFORMED" })
	void matchWhenOriginIsNearAnEntryKeepsTheBoundary(String origin, OriginMatch expected) {
		assertThat(INDEX.match(origin)).isEqualTo(expected);
		assertThat(new OriginOracle(ENTRIES).match(origin)).isEqualTo(expected);
	}

	@Test
	void matchWhenOriginIsLongestReadsItAndNoLonger() {
		String scheme = "s".repeat(64);
		String host = ("h".repeat(62) + ".").repeat(4) + "h";
		String longest = scheme + "://" + host + ":65535";
		assertThat(longest).hasSize(326);
		assertThat(index(List.of(longest)).match(longest)).isEqualTo(OriginMatch.ALLOWED);
		assertThat(INDEX.match(longest)).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(INDEX.match("s" + longest)).isEqualTo(OriginMatch.MALFORMED);
		assertThat(INDEX.match("s" + scheme + "://h")).isEqualTo(OriginMatch.MALFORMED);
		assertThat(INDEX.match("https://h" + host)).isEqualTo(OriginMatch.MALFORMED);
		assertThat(INDEX.match("https://" + "a.".repeat(50_000))).isEqualTo(OriginMatch.MALFORMED);
	}

	@Test
	void matchWhenIndexIsEmptyAllowsNothing() {
		OriginIndex index = OriginIndex.of(List.of());
		assertThat(index.match("https://example.com")).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(index.match("")).isEqualTo(OriginMatch.MALFORMED);
	}

	@Test
	void matchWhenPatternsAreGeneratedAgreesWithReference() {
		OriginGenerator generator = new OriginGenerator(new Random(42));
		int pairs = 0;
		int allowed = 0;
		while (pairs < 150_000) {
			List<String> written = generator.patterns();
			OriginIndex index = index(written);
			OriginOracle reference = new OriginOracle(written);
			for (int i = 0; i < 60; i++) {
				String origin = generator.originNear(written);
				OriginMatch expected = reference.match(origin);
				assertThat(index.match(origin)).as("'%s' against %s", origin, written).isEqualTo(expected);
				pairs++;
				allowed += (expected == OriginMatch.ALLOWED) ? 1 : 0;
			}
		}
		assertThat(allowed).isBetween(pairs / 10, pairs / 2);
	}

	@Test
	void matchWhenThousandsOfEntriesAreGeneratedAgreesWithReference() {
		OriginGenerator generator = new OriginGenerator(new Random(7));
		List<String> written = new ArrayList<>();
		while (written.size() < 2000) {
			written.addAll(generator.patterns());
		}
		OriginIndex index = index(written);
		OriginOracle reference = new OriginOracle(written);
		for (int i = 0; i < 300; i++) {
			String origin = generator.originNear(written);
			assertThat(index.match(origin)).as("'%s'", origin).isEqualTo(reference.match(origin));
		}
	}

	@ParameterizedTest
	@MethodSource
	void isSerializedOriginWhenExactOriginIsConfiguredReturnsTrue(String written) {
		String canonical = OriginPattern.parse(written).toString();
		assertThat(OriginIndex.isSerializedOrigin(canonical)).isTrue();
		assertThat(index(List.of(written)).match(canonical)).isEqualTo(OriginMatch.ALLOWED);
	}

	static Stream<String> isSerializedOriginWhenExactOriginIsConfiguredReturnsTrue() {
		OriginGenerator generator = new OriginGenerator(new Random(11));
		Stream<String> generated = Stream.generate(generator::exactOrigin).limit(500).distinct();
		return Stream.concat(generated,
				Stream.of("HTTPS://EXAMPLE.com:443/", "http://[::1]:3000", "https://192.0.2.1", "capacitor://localhost",
						"chrome-extension://abcdefghijklmnop", "web+app.x-y://a", "https://a_b.example.com",
						"https://-", "https://" + ("a".repeat(62) + ".").repeat(4) + "a", "s".repeat(64) + "://a"));
	}

	private static OriginIndex index(List<String> written) {
		return OriginIndex.of(written.stream().map((entry) -> OriginPattern.parse(entry, true)).toList());
	}

	@Test
	void matchWhenHashesCollideTellsOriginsApart() {
		String allowed = "https://an.example.com";
		String other = "https://c0.example.com";
		assertThat(allowed).hasSameHashCodeAs(other);
		OriginIndex index = OriginIndex.of(List.of(OriginPattern.parse(allowed)));
		assertThat(index.match(allowed)).isEqualTo(OriginMatch.ALLOWED);
		assertThat(index.match(other)).isEqualTo(OriginMatch.NOT_ALLOWED);
		OriginIndex both = OriginIndex.of(List.of(OriginPattern.parse(allowed), OriginPattern.parse(other)));
		assertThat(both.match(other)).isEqualTo(OriginMatch.ALLOWED);
		assertThat(both.admittingEntry(other)).isEqualTo(other);
	}

	@Test
	void admittingEntryWhenTextIsHostileAgreesWithMatch() {
		OriginGenerator generator = new OriginGenerator(new Random(31));
		for (int i = 0; i < 2000; i++) {
			List<String> written = generator.patterns();
			OriginIndex index = index(written);
			for (int j = 0; j < 20; j++) {
				String origin = generator.originNear(written);
				String entry = index.admittingEntry(origin);
				assertThat(entry != null).as("'%s' against %s", origin, written)
					.isEqualTo(index.match(origin) == OriginMatch.ALLOWED);
				assertThat(entry == null || new OriginOracle(List.of(entry)).match(origin) == OriginMatch.ALLOWED)
					.as("'%s' admitted by '%s'", origin, entry)
					.isTrue();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 63, 64, 200, 233 })
	void matchWhenLabelIsLongerThanOfDnsAdmitsItByPatterns(int length) {
		String origin = "https://" + "a".repeat(length) + ".one.example.com";
		assertThat(INDEX.match(origin)).isEqualTo(OriginMatch.ALLOWED);
		assertThat(new OriginOracle(ENTRIES).match(origin)).isEqualTo(OriginMatch.ALLOWED);
		assertThat(INDEX.admittingEntry(origin)).isEqualTo("https://*.one.example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "*", "://", "https://[", "https://[]", "https://a:", "https://a:b:c",
			"https://*.one.example.com", "https://ports.example.com:*", "\u0000", "\ud83d",
			"https://\u212a.one.example.com" })
	void admittingEntryWhenTextIsNoOriginReturnsNull(String text) {
		assertThat(INDEX.admittingEntry(text)).isNull();
		assertThat(INDEX.admittingEntry(text + "a".repeat(100_000))).isNull();
		assertThat(OriginIndex.of(List.of()).admittingEntry(text)).isNull();
	}

	@Test
	void admittingEntryWhenSeveralPatternsAdmitReturnsTheNearest() {
		OriginIndex index = OriginIndex.of(
				Stream
					.of("https://**.example.com:*", "https://**.b.example.com", "https://*.b.example.com:*",
							"https://a.b.example.com:*")
					.map(OriginPattern::parse)
					.toList());
		assertThat(index.admittingEntry("https://a.b.example.com")).isEqualTo("https://a.b.example.com:*");
		assertThat(index.admittingEntry("https://x.b.example.com")).isEqualTo("https://*.b.example.com:*");
		assertThat(index.admittingEntry("https://x.x.b.example.com")).isEqualTo("https://**.b.example.com");
		assertThat(index.admittingEntry("https://x.x.b.example.com:1")).isEqualTo("https://**.example.com:*");
		assertThat(index.admittingEntry("http://x.b.example.com")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "1, ALLOWED", "56, ALLOWED", "57, NOT_ALLOWED", "58, NOT_ALLOWED", "200, NOT_ALLOWED" })
	void matchWhenLabelIsLongerThanOfDnsIsNotWithinIt(int length, OriginMatch expected) {
		String origin = "https://my-app-" + "a".repeat(length) + ".vercel.app";
		assertThat(INDEX.match(origin)).isEqualTo(expected);
		assertThat(new OriginOracle(ENTRIES).match(origin)).isEqualTo(expected);
	}

	@Test
	void admittingEntryWhenWildcardIsWithinLabelIsNearerThanTheLabel() {
		OriginIndex index = index(List.of("https://*.example.com", "https://a*.example.com", "https://ab.example.com:*",
				"https://**.example.com"));
		assertThat(index.admittingEntry("https://ax.example.com")).isEqualTo("https://a*.example.com");
		assertThat(index.admittingEntry("https://ab.example.com")).isEqualTo("https://ab.example.com:*");
		assertThat(index.admittingEntry("https://b.example.com")).isEqualTo("https://*.example.com");
		assertThat(index.admittingEntry("https://a.ax.example.com")).isEqualTo("https://**.example.com");
	}

	@Test
	void matchWhenThousandsOfWildcardsAreWithinLabelsOfOneDomainAgreesWithReference() {
		Random random = new Random(3);
		List<String> written = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			String wildcard = text(random, 4) + "*" + text(random, 4);
			written.add("https://" + (wildcard.equals("*") ? "x*" : wildcard) + ".vercel.app");
		}
		OriginIndex index = index(written);
		OriginOracle reference = new OriginOracle(written);
		for (int i = 0; i < 3000; i++) {
			String origin = "https://" + text(random, 9) + ".vercel.app";
			assertThat(index.match(origin)).as("'%s'", origin).isEqualTo(reference.match(origin));
		}
	}

	private static String text(Random random, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(length + 1); i > 0; i--) {
			text.append("ab-1_".charAt(random.nextInt(5)));
		}
		return text.toString();
	}

}
