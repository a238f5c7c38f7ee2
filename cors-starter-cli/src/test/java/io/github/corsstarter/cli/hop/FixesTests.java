package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Fixes}.
 */
class FixesTests {

	private static final Set<String> VARIANTS = Set.of("redirected-https", "redirected-slash", "redirected-login",
			"refused-request", "challenged-request", "cached-vary", "stripped-error", "stripped-vary");

	@ParameterizedTest
	@EnumSource
	void ofWhenSoftwareIsUnknownHasSentenceForEachKind(FaultKind kind) {
		assertThat(Fixes.of(kind, null, null)).endsWith(".").doesNotContain("nginx");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			CHALLENGED | -     | NGINX      | limit_except OPTIONS
			CHALLENGED | -     | -          | let OPTIONS pass without a login
			REDIRECTED | slash | NGINX      | location =
			REDIRECTED | slash | CADDY      | two URLs
			REDIRECTED | https | NGINX      | let pages request the https URL
			STRIPPED   | vary  | CADDY      | let Vary pass
			STRIPPED   | error | CLOUDFRONT | lost
			""")
	void ofWhenVariantHasSentencePrefersIt(FaultKind kind, String variant, Software software, String part) {
		assertThat(Fixes.of(kind, variant, software)).contains(part);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			STRIPPED,   NGINX,      true
			ANSWERED,   CADDY,      true
			CHANGED,    -,          true
			CHANGED,    CLOUDFRONT, false
			CHALLENGED, NGINX,      false
			""")
	void ofWhenExportMayHaveWrittenTheFileSaysToWriteItAgain(FaultKind kind, Software software, boolean again) {
		assertThat(Fixes.of(kind, null, software).endsWith(". If `export` wrote its file, write it again."))
			.isEqualTo(again);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			http://a.example/orders,     https://a.example/orders,             https
			http://a.example:81/orders,  https://a.example/,                   https
			http://a.example/orders,     https://login.example/?to=/orders,    login
			https://a.example/orders,    //login.example/orders/,              login
			https://a.example/orders,    /orders/,                             slash
			http://a.example/orders,     https://a.example/orders/,            slash
			https://a.example/orders,    /v2/orders,                           -
			https://a.example/orders,    'ht tp://[',                          -
			""")
	void variantWhenRedirectedTellsWhatFor(String url, String location, String variant) {
		assertThat(String.valueOf(RedirectVariant.of(url, location))).isEqualTo(String.valueOf(variant));
	}

	@Test
	void sentencesWhenReadAreForKindsVariantsAndSoftwareThatExist() throws IOException {
		Properties sentences = new Properties();
		try (InputStream stream = Fixes.class.getResourceAsStream("fixes.properties")) {
			sentences.load(stream);
		}
		Set<String> kinds = Stream.concat(Arrays.stream(FaultKind.values()).map(FaultKind::id), VARIANTS.stream())
			.collect(Collectors.toSet());
		Set<String> software = Stream.concat(Arrays.stream(Software.values()).map(Software::key), Stream.of("any"))
			.collect(Collectors.toSet());
		assertThat(sentences.stringPropertyNames()).allSatisfy((key) -> {
			List<String> parts = List.of(key.split("\\."));
			assertThat(kinds).contains(parts.get(0));
			assertThat(software).contains(parts.get(1));
			assertThat(sentences.getProperty(key)).endsWith(".").isPrintable();
		});
	}

}
