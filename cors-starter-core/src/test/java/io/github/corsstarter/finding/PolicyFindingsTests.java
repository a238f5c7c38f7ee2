package io.github.corsstarter.finding;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.SafetyRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyFindings}.
 */
class PolicyFindingsTests {

	private static final SafetyRules PRODUCTION = SafetyRules.DEFAULT.inProduction(true);

	private static List<Finding> findings(UnaryOperator<CorsPolicySpec.Builder> customizer) {
		CorsPolicySpec.Builder builder = CorsPolicySpec.builder("shop")
			.allowedOrigins("https://app.example.com")
			.maxAge(Duration.ofMinutes(10));
		return PolicyFindings.of(CorsPolicy.compile(customizer.apply(builder).build()));
	}

	private static List<Finding> ofOrigins(String... origins) {
		return findings((builder) -> builder.allowedOrigins(origins));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 5, 600 })
	void findingsWhenEveryBrowserHonoursMaxAgeAreNone(int seconds) {
		assertThat(findings((builder) -> builder.maxAge(Duration.ofSeconds(seconds)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "601   | Safari                        | 601 s in Chromium, 601 s in Firefox, 600 s in Safari",
					"7200  | Safari                        | 7200 s in Chromium, 7200 s in Firefox, 600 s in Safari",
					"7201  | Chromium, Safari           | 7200 s in Chromium, 7201 s in Firefox, 600 s in Safari",
					"86401 | Chromium, Firefox, Safari | 7200 s in Chromium, 86400 s in Firefox, 600 s in Safari" })
	void findingWhenMaxAgeIsAboveACapTellsTheEffectiveTimes(int seconds, String capping, String effective) {
		assertThat(findings((builder) -> builder.maxAge(Duration.ofSeconds(seconds)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.MAX_AGE_ABOVE_BROWSER_CAP);
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
				assertThat(finding.policy()).isEqualTo("shop");
				assertThat(finding.property()).isEqualTo("max-age");
				assertThat(finding.message()).isEqualTo("A max-age of " + seconds + " s is above the cap of " + capping
						+ ". In effect a preflight is cached for " + effective + ".");
			});
	}

	@Test
	void fixWhenMaxAgeIsAboveEveryCapIsTheHighestOne() {
		assertThat(findings((builder) -> builder.maxAge(Duration.ofDays(2)))).singleElement()
			.satisfies((finding) -> assertThat(finding.fix()).contains("'max-age: 86400s'"));
	}

	@ParameterizedTest
	@CsvSource({ "https://a.example.com, https://*.example.com", "https://a.example.com, https://**.example.com",
			"https://a.b.example.com, https://**.example.com", "https://a.b.example.com, https://*.b.example.com",
			"https://*.example.com, https://**.example.com", "https://*.b.example.com, https://**.example.com",
			"https://**.b.example.com, https://**.example.com", "http://localhost:3000, http://localhost:*",
			"http://localhost, http://localhost:*", "https://*.example.com:8443, https://**.example.com:*" })
	void findingWhenEntryIsContainedNamesBoth(String entry, String container) {
		assertThat(ofOrigins(entry, container)).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.CONTAINED_ENTRY);
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.property()).isEqualTo("allowed-origins[0]");
			assertThat(finding.message())
				.isEqualTo("'" + container + "' (allowed-origins[1]) contains '" + entry + "', so it has no effect.");
			assertThat(finding.fix()).isEqualTo("Remove '" + entry + "'.");
		});
	}

	@ParameterizedTest
	@CsvSource({ "https://example.com, https://*.example.com", "https://a.b.example.com, https://*.example.com",
			"http://a.example.com, https://*.example.com", "https://a.example.com:8443, https://*.example.com",
			"https://a.example.com:*, https://*.example.com", "https://badexample.com, https://*.example.com",
			"https://**.b.example.com, https://*.example.com", "https://a.example.com, https://b.example.com" })
	void findingsWhenEntriesOnlyLookAlikeAreNone(String entry, String other) {
		assertThat(ofOrigins(entry, other)).isEmpty();
		assertThat(ofOrigins(other, entry)).isEmpty();
	}

	@Test
	void findingWhenEntryIsThereTwiceNamesTheFirst() {
		assertThat(ofOrigins("https://app.example.com", "https://b.example.com", "HTTPS://app.example.com/"))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.property()).isEqualTo("allowed-origins[2]");
				assertThat(finding.message())
					.startsWith("'https://app.example.com' is listed twice (allowed-origins[0])");
			});
	}

	@Test
	void findingWhenAnyOriginStandsBesideOthersIsAWarning() {
		assertThat(ofOrigins("https://app.example.com", "*")).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.CONTAINED_ENTRY);
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.property()).isEqualTo("allowed-origins[1]");
		});
		assertThat(ofOrigins("*")).isEmpty();
	}

	@Test
	void findingsWhenOriginsAreTooManyAreNoneOfSingleOnes() {
		String[] many = Stream
			.concat(IntStream.range(0, PolicyFindings.MAX_ORIGINS - 1)
				.mapToObj((i) -> "https://a" + i + ".example.com"), Stream.of("https://*.example.com"))
			.toArray(String[]::new);
		assertThat(ofOrigins(many)).hasSize(PolicyFindings.MAX_ORIGINS - 1);
		String[] tooMany = Stream.concat(Stream.of(many), Stream.of("https://one.more.example.com"))
			.toArray(String[]::new);
		assertThat(ofOrigins(tooMany)).isEmpty();
	}

	@Test
	void findingWhenProductionAllowsPlainHttpIsAWarning() {
		assertThat(findings((builder) -> builder.allowedOrigins("http://app.example.com").safetyRules(PRODUCTION)))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.INSECURE_ORIGIN_IN_PRODUCTION);
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.property()).isEqualTo("allowed-origins[0]");
				assertThat(finding.fix()).isEqualTo("Write 'https://app.example.com'.");
			});
	}

	@Test
	void findingsWhenPlainHttpIsNotInProductionAreNone() {
		assertThat(ofOrigins("http://app.example.com")).isEmpty();
		assertThat(findings((builder) -> builder.allowedOrigins("capacitor://localhost").safetyRules(PRODUCTION)))
			.isEmpty();
	}

	@Test
	void findingsWhenProductionHasDangerousKeysNameThem() {
		SafetyRules dangerous = new SafetyRules(true, true, true, true, true, true);
		assertThat(findings((builder) -> builder.safetyRules(dangerous))).extracting(Finding::property)
			.containsExactly("cors.dangerous.allow-null-origin", "cors.dangerous.insecure-origins-with-credentials",
					"cors.dangerous.subdomains-of-public-suffixes", "cors.dangerous.loopback-origins-in-production",
					"cors.dangerous.wildcards-within-labels");
		assertThat(findings((builder) -> builder.safetyRules(dangerous.inProduction(false)))).isEmpty();
	}

	@Test
	void findingsWhenKeyAllowsNothingInProductionSayIt() {
		SafetyRules rules = new SafetyRules(true, false, false, false, false, true);
		assertThat(findings((builder) -> builder.safetyRules(rules))).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.DANGEROUS_IN_PRODUCTION);
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.message())
				.endsWith("but has no effect in production, and the environment is " + "production.");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Origin                           | a forbidden request-header of the Fetch standard
			Access-Control-Request-Method    | a forbidden request-header
			access-control-request-headers   | a forbidden request-header
			Cookie                           | a forbidden request-header
			Host                             | a forbidden request-header
			Referer                          | a forbidden request-header
			Content-Length                   | a forbidden request-header
			sec-anything                     | a forbidden request-header
			Proxy-Authorization              | a forbidden request-header
			Access-Control-Allow-Origin      | a response header
			Access-Control-Allow-Credentials | a response header
			Access-Control-Expose-Headers    | a response header
			X-Frame-Options                  | a response header
			""")
	void findingsWhenAllowedHeaderHasNoEffectSayWhy(String name, String why) {
		assertThat(findings((builder) -> builder.allowedHeaders("Authorization", name))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.HEADER_WITHOUT_EFFECT);
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
				assertThat(finding.property()).isEqualTo("allowed-headers[1]");
				assertThat(finding.message()).startsWith("'" + name + "' has no effect here").contains(why);
				assertThat(finding.fix()).isEqualTo("Remove '" + name + "'.");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "User-Agent", "Accept", "Content-Type", "X-Requested-With", "X-HTTP-Method-Override", "*",
			"Security-Token", "Range", "Date-Of-Birth" })
	void findingsWhenAllowedHeaderHasAnEffectAreNone(String name) {
		assertThat(findings((builder) -> builder.allowedHeaders("Authorization", name))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Set-Cookie                       | a forbidden response-header name
			set-cookie2                      | a forbidden response-header name
			Content-Type                     | a CORS-safelisted response-header name
			Cache-Control                    | a CORS-safelisted response-header name
			Access-Control-Allow-Origin      | meant for the browser
			Access-Control-Allow-Credentials | meant for the browser
			""")
	void findingsWhenExposedHeaderHasNoEffectSayWhy(String name, String why) {
		assertThat(findings((builder) -> builder.exposedHeaders("Location", name))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.HEADER_WITHOUT_EFFECT);
				assertThat(finding.property()).isEqualTo("exposed-headers[1]");
				assertThat(finding.message()).contains(why);
			});
	}

	@Test
	void findingsWhenOriginIsWithinPatternOfItsLabelNameIt() {
		SafetyRules rules = new SafetyRules(false, false, false, false, false, true);
		assertThat(findings((builder) -> builder.safetyRules(rules)
			.allowedOrigins("https://app-*.example.com", "https://app-1.example.com", "https://app-.example.com")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message())
				.isEqualTo("'https://app-*.example.com' (allowed-origins[0]) contains 'https://app-1.example.com', so "
						+ "it has no effect."));
		assertThat(findings((builder) -> builder.safetyRules(rules)
			.allowedOrigins("https://*.example.com", "https://app-*.example.com"))).singleElement()
			.satisfies((finding) -> assertThat(finding.property()).isEqualTo("allowed-origins[1]"));
	}

}
