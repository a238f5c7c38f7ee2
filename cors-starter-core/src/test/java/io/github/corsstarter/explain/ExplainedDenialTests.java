package io.github.corsstarter.explain;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExplainedDenial} with what no browser sends.
 */
class ExplainedDenialTests {

	private static final String APP = "https://app.example.com";

	private static final CorsPolicy POLICY = CorsPolicy.compile(CorsPolicySpec.builder("test")
		.allowedOrigins(APP, "https://*.example.com", "https://**.example.org:*")
		.allowedHeaders("authorization")
		.build());

	@ParameterizedTest
	@ValueSource(strings = { "x'. Fix: cors.allowed-origins: \"*\". See '", "https://a.example'", "https://[::1",
			"https://a.example\r\nX: y", "${jndi:ldap://a.example}", "https://*.evil.example", "*", "NULL",
			"https://a.example:65536" })
	void ofWhenOriginIsNoneChangesNothing(String origin) {
		TestDenials.Request request = new TestDenials.Request("OPTIONS", Map.of("Origin", origin,
				"Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers", "x-a"));
		for (CorsRejection reason : CorsRejection.values()) {
			for (Denial denial : List.of(denial(reason, origin, "PUT", "x-a"),
					TestDenials.sent(POLICY, reason, request))) {
				ExplainedDenial explained = ExplainedDenial.of(denial);
				assertThat(explained.changes()).isEmpty();
				assertThat(explained.explanation() + explained.advice()).matches("[ -~]+").doesNotContain("\"", "$");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void ofWhenLabelIsTooLongForTheConfigurationExplains(CorsRejection reason) {
		String origin = "https://" + "a".repeat(64) + ".example.com";
		assertThat(POLICY.admittingEntry(origin)).isEqualTo("https://*.example.com");
		assertThat(ExplainedDenial.of(denial(reason, origin, "PUT", "x-a")).explanation()).isNotEmpty();
		ExplainedDenial foreign = ExplainedDenial
			.of(denial(reason, "http://" + "a".repeat(64) + ".example.net", "PUT", "x-a"));
		assertThat(foreign.changes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "`reboot`", "$home", "x'y", "!#%&*+-.^_|~" })
	void ofWhenNameIsAHostileTokenSuggestsItAndEscapesItInWords(String name) {
		ExplainedDenial explained = ExplainedDenial.of(denial(CorsRejection.HEADER_NOT_ALLOWED, APP, "GET", name));
		assertThat(explained.explanation()).contains("'" + ClientText.sanitize(name) + "'");
		assertThat(explained.changes()).extracting(PropertyChange::values)
			.containsExactly(List.of("authorization", name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "access-control-allow-origin", "access-control-allow-headers",
			"access-control-expose-headers", "access-control-max-age", "x-frame-options", "vary" })
	void ofWhenHeaderIsAResponseHeaderTakesItOutOfTheScript(String name) {
		ExplainedDenial explained = ExplainedDenial.of(denial(CorsRejection.HEADER_NOT_ALLOWED, APP, "GET", name));
		assertThat(explained.changes()).isEmpty();
		assertThat(explained.advice())
			.isEqualTo("'" + name + "' is a response header, which only servers send: remove it from the script.");
	}

	@Test
	void ofWhenOneOfSeveralIsAResponseHeaderSuggestsTheOthers() {
		ExplainedDenial explained = ExplainedDenial
			.of(denial(CorsRejection.HEADER_NOT_ALLOWED, APP, "GET", "access-control-allow-origin", "x-a"));
		assertThat(explained.changes()).extracting(PropertyChange::values)
			.containsExactly(List.of("authorization", "x-a"));
		assertThat(explained.advice()).startsWith("'access-control-allow-origin' is a response header")
			.endsWith("change allowed-headers.");
	}

	@Test
	void ofWhenPathIsAmbiguousSaysThatNoConfigurationHelps() {
		ExplainedDenial explained = ExplainedDenial.of(denial(CorsRejection.PATH_AMBIGUOUS, APP, "GET", "x-a"));
		assertThat(explained.changes()).isEmpty();
		assertThat(explained.advice()).startsWith(Advice.NOT_THE_CONFIGURATION);
	}

	@Test
	void ofWhenEntriesWereIgnoredLooksThemUp() {
		String[] origins = new String[10_001];
		for (int i = 0; i < 10_000; i++) {
			origins[i] = "'https://app" + i + ".example.com'";
		}
		origins[10_000] = "https://*.co.uk";
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test").allowedOrigins(origins).build(),
				(problem) -> {
				});
		assertThat(policy.ignoredEntry("https://app9999.example.com")).extracting("property")
			.isEqualTo("allowed-origins[9999]");
		assertThat(policy.ignoredEntry("https://a.co.uk")).extracting("value").isEqualTo("https://*.co.uk");
		assertThat(policy.ignoredEntry("")).isNull();
		assertThat(policy.ignoredEntry("null")).isNull();
	}

	private static Denial denial(CorsRejection reason, String origin, String method, String... missing) {
		return TestDenials.planned(POLICY, reason, origin, method, missing);
	}

}
