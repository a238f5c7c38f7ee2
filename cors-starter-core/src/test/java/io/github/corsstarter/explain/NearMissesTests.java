package io.github.corsstarter.explain;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.SafetyRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NearMisses}.
 */
class NearMissesTests {

	private static final CorsPolicy POLICY = policy("https://app.example.com", "https://*.one.example.com",
			"https://**.deep.example.org", "http://localhost:3000", "https://api.example.com:8443",
			"https://www.shop.example", "https://*.ports.example.net:*", "https://xn--bcher-kva.example",
			"htps://mistyped.example");

	private static CorsPolicy policy(String... origins) {
		return CorsPolicy.compile(CorsPolicySpec.builder("test").allowedOrigins(origins).build());
	}

	@ParameterizedTest
	@CsvSource({ "HTTPS://App.Example.com, https://app.example.com, FORM",
			"https://app.example.com:443, https://app.example.com, FORM",
			"https://app.example.com/, https://app.example.com, FORM",
			"https://app.example.com., https://app.example.com, FORM",
			"https://bücher.example, https://xn--bcher-kva.example, FORM",
			"app.example.com, https://app.example.com, FORM", "http://app.example.com, https://app.example.com, SCHEME",
			"https://app.example.com:8443, https://app.example.com, PORT",
			"https://api.example.com, https://api.example.com:8443, PORT",
			"http://localhost, http://localhost:3000, PORT", "http://localhost:5173, http://localhost:3000, PORT",
			"https://shop.example, https://www.shop.example, HOST",
			"https://www.app.example.com, https://app.example.com, HOST",
			"http://127.0.0.1:3000, http://localhost:3000, HOST", "http://[::1]:3000, http://localhost:3000, HOST",
			"https://ap.example.com, https://app.example.com, HOST",
			"https://appp.example.com, https://app.example.com, HOST",
			"https://app.exanple.com, https://app.example.com, HOST",
			"https://app.exmaple.com, https://app.example.com, HOST",
			"https://mistyped.example, htps://mistyped.example, SCHEME",
			"https://one.example.com, https://*.one.example.com, DEPTH",
			"https://a.b.one.example.com, https://*.one.example.com, DEPTH",
			"https://deep.example.org, https://**.deep.example.org, DEPTH",
			"http://a.ports.example.net:9999, https://*.ports.example.net:*, SCHEME",
			"https://x.app.example.com, https://app.example.com, DEPTH" })
	void findWhenOneThingDiffersNamesIt(String origin, String allowed, NearMiss.Difference difference) {
		assertThat(NearMisses.find(POLICY, origin)).isEqualTo(new NearMiss(allowed, difference));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.test", "null", "", "garbage", "https://", "capacitor://localhost",
			"https://*.one.example.com", "https://app.example.com.evil.test" })
	void findWhenNothingIsNearIsNull(String origin) {
		assertThat(NearMisses.find(POLICY, origin)).isNull();
	}

	@Test
	void findWhenThereAreManyOriginsLooksUpNeighboursAlone() {
		CorsPolicy many = policy(IntStream.range(0, 100_000)
			.mapToObj((i) -> "https://tenant" + i + ".example.com")
			.toArray(String[]::new));
		assertThat(NearMisses.find(many, "http://tenant99999.example.com"))
			.isEqualTo(new NearMiss("https://tenant99999.example.com", NearMiss.Difference.SCHEME));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 40, 64, 65, 200, 8000, 100_000 })
	void findWhenOriginIsOfAnyLengthLooksUpABoundedNumberOfNeighbours(int length) {
		AtomicInteger lookups = new AtomicInteger();
		NearMisses misses = new NearMisses((origin) -> {
			lookups.incrementAndGet();
			return null;
		});
		assertThat(misses.find("https://" + "a".repeat(length) + ".example")).isNull();
		// swapped, removed, and each of 38 characters inserted or replaced, at 65 places
		assertThat(lookups).hasValueLessThan(65 * 78 + 100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", " ", "\t", "https://", "[", "a.", "*", "http:", "'", "\u00fc", "\ud800", "\u212a" })
	void findWhenOriginIsHostileNeitherThrowsNorFinds(String part) {
		String hostile = part.repeat(5000);
		assertThat(NearMisses.find(POLICY, hostile)).isNull();
		assertThat(NearMisses.find(POLICY, "https://" + hostile)).isNull();
		assertThat(NearMisses.find(POLICY, "x" + hostile + "]")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "  https://app.example.com\t", "https://app.example.com/path?query#fragment",
			"//app.example.com", "https://app.example.com:0443" })
	void findWhenOriginIsWrittenInAnotherWayFindsTheForm(String origin) {
		assertThat(NearMisses.find(POLICY, origin))
			.isEqualTo(new NearMiss("https://app.example.com", NearMiss.Difference.FORM));
	}

	@ParameterizedTest
	@CsvSource({ "https://my-app-.vercel.app, https://my-app-*.vercel.app, HOST",
			"https://my-ap-1.vercel.app, https://my-app-*.vercel.app, HOST",
			"https://my-app-a_b.vercel.app, https://my-app-*.vercel.app, HOST",
			"https://my-app-a.b.vercel.app, https://my-app-*.vercel.app, HOST",
			"http://my-app-1.vercel.app, https://my-app-*.vercel.app, SCHEME",
			"https://my-app-1.vercel.app:8443, https://my-app-*.vercel.app, PORT",
			"https://x.my-app-1.vercel.app, https://my-app-*.vercel.app, DEPTH",
			"https://a.b-my-team.vercel.app, https://*-my-team.vercel.app, DEPTH" })
	void findWhenWildcardIsWithinLabelNamesThePattern(String origin, String allowed, NearMiss.Difference difference) {
		CorsPolicy within = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins("https://my-app-*.vercel.app", "https://*-my-team.vercel.app")
			.safetyRules(new SafetyRules(false, false, false, false, false, true))
			.build());
		assertThat(NearMisses.find(within, origin)).isEqualTo(new NearMiss(allowed, difference));
		Denial denial = TestDenials.planned(within, CorsRejection.ORIGIN_NOT_ALLOWED, origin, "GET");
		assertThat(ExplainedDenial.of(denial)
			.advice()
			.contains("A wildcard within a label matches one or more letters, digits and '-', but no dot"))
			.isEqualTo(difference == NearMiss.Difference.HOST || difference == NearMiss.Difference.DEPTH);
	}

}
