package io.github.corsstarter.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.SafetyRules;
import io.github.corsstarter.Setting;
import io.github.corsstarter.browser.BrowserFailure;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestExplanation}.
 */
class RequestExplanationTests {

	private static final String APP = "https://app.example.com";

	private static final CorsPolicy POLICY = CorsPolicy.compile(CorsPolicySpec.builder("test")
		.allowedOrigins(APP, "https://*.example.org")
		.allowedMethods("GET", "PUT")
		.allowedHeaders("authorization")
		.build());

	private static PlannedFetch fetch(String origin, String method, String... headers) {
		PlannedFetch fetch = PlannedFetch.of(origin, "https://api.example.com/x").withMethod(method);
		for (String name : headers) {
			fetch = fetch.withHeader(name, "x");
		}
		return fetch;
	}

	private static RequestExplanation explain(CorsPolicy policy, PlannedFetch fetch) {
		return RequestExplanation.of(policy, FetchPlan.of(fetch));
	}

	private static Map<String, String> headers(RequestExplanation explanation) {
		return explanation.headers()
			.lines()
			.stream()
			.collect(Collectors.toMap(HeaderList.Line::name, HeaderList.Line::value));
	}

	private static String fix(RequestExplanation explanation) {
		return String.join("\n", explanation.because().changes().stream().map(PropertyChange::yaml).toList());
	}

	@Test
	void ofWhenPreflightIsAllowedShowsItsAnswer() {
		RequestExplanation explanation = explain(POLICY, fetch("https://a.example.org", "PUT", "Authorization"));
		assertThat(explanation.allowed()).isTrue();
		assertThat(explanation.status()).isEqualTo(204);
		assertThat(explanation.because().explanation()).contains("'https://*.example.org'");
		assertThat(headers(explanation)).containsEntry("Access-Control-Allow-Methods", "GET, HEAD, PUT")
			.containsEntry("Access-Control-Allow-Headers", "authorization");
		assertThat(explanation.because().changes()).isEmpty();
		assertThat(explanation.verdict().isReadable()).isTrue();
	}

	@Test
	void ofWhenNoPreflightIsNeededShowsTheHeadersOfTheRequest() {
		RequestExplanation explanation = explain(POLICY, fetch(APP, "GET", "Accept"));
		assertThat(explanation.allowed()).isTrue();
		assertThat(explanation.status()).isNull();
		assertThat(headers(explanation)).containsEntry("Access-Control-Allow-Origin", APP)
			.containsEntry("Vary", "Origin");
	}

	@Test
	void ofWhenSafelistedMethodIsNotListedIsDenied() {
		RequestExplanation explanation = explain(POLICY, fetch(APP, "POST"));
		assertThat(explanation.allowed()).isFalse();
		assertThat(explanation.reason()).isEqualTo(CorsRejection.METHOD_NOT_ALLOWED);
		assertThat(explanation.status()).isEqualTo(403);
		assertThat(explanation.verdict().console())
			.isEqualTo("Access to fetch at 'https://api.example.com/x' from origin '" + APP
					+ "' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the "
					+ "requested resource.");
		assertThat(fix(explanation)).isEqualTo("allowed-methods: [GET, PUT, POST]");
	}

	@Test
	void ofWhenOriginIsNearNamesTheEntry() {
		RequestExplanation explanation = explain(POLICY, fetch(APP + ":8443", "PUT"));
		assertThat(explanation.reason()).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(explanation.because().explanation())
			.endsWith("It allows 'https://app.example.com', which differs in its port.");
		assertThat(explanation.verdict().failure()).isEqualTo(BrowserFailure.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER);
		assertThat(headers(explanation)).containsOnlyKeys("Vary", "Cache-Control");
		assertThat(fix(explanation)).isEqualTo(
				"allowed-origins: [https://app.example.com, https://*.example.org, https://app.example.com:8443]");
	}

	@Test
	void ofWhenHeadersAreMissingNamesThem() {
		RequestExplanation explanation = explain(POLICY, fetch(APP, "GET", "X-B", "Authorization", "X-A"));
		assertThat(explanation.reason()).isEqualTo(CorsRejection.HEADER_NOT_ALLOWED);
		assertThat(explanation.because().explanation()).endsWith("does not allow the request headers 'x-a', 'x-b'.");
		assertThat(explanation.because().advice()).endsWith("change allowed-headers.");
		assertThat(fix(explanation)).isEqualTo("allowed-headers: [authorization, x-a, x-b]");
	}

	@Test
	void ofWhenEverythingIsMissingFixesAllOfIt() {
		RequestExplanation explanation = explain(POLICY,
				fetch("https://shop.example", "DELETE", "X-A").withCredentials(CredentialsMode.INCLUDE));
		assertThat(explanation.reason()).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(fix(explanation)).isEqualTo("""
				allowed-origins: [https://app.example.com, https://*.example.org, https://shop.example]
				allowed-methods: [GET, PUT, DELETE]
				allowed-headers: [authorization, x-a]
				allow-credentials: true""");
	}

	@Test
	void ofWhenPageSendsCredentialsButPolicyDoesNotAllowThemIsBlockedByTheBrowser() {
		RequestExplanation explanation = explain(POLICY, fetch(APP, "GET").withCredentials(CredentialsMode.INCLUDE));
		assertThat(explanation.allowed()).isFalse();
		assertThat(explanation.reason()).isNull();
		assertThat(explanation.because().explanation())
			.endsWith("has credentials: the policy 'test' does not allow them.");
		assertThat(fix(explanation)).isEqualTo("allow-credentials: true");
		assertThat(explanation.verdict().failure()).isEqualTo(BrowserFailure.INVALID_ALLOW_CREDENTIALS);
	}

	@Test
	void ofWhenAnyOriginIsAllowedCredentialsNeedTheOriginItself() {
		CorsPolicy any = CorsPolicy.compile(CorsPolicySpec.builder("any").allowedOrigins("*").build());
		RequestExplanation explanation = explain(any, fetch(APP, "GET").withCredentials(CredentialsMode.INCLUDE));
		assertThat(explanation.verdict().failure()).isEqualTo(BrowserFailure.WILDCARD_ORIGIN_NOT_ALLOWED);
		assertThat(fix(explanation)).isEqualTo("allowed-origins: https://app.example.com\nallow-credentials: true");
	}

	@Test
	void ofWhenChangeIsProhibitedNamesTheRule() {
		CorsPolicy production = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins(APP)
			.safetyRules(SafetyRules.DEFAULT.inProduction(true))
			.build());
		RequestExplanation explanation = explain(production, fetch("http://localhost:3000", "GET"));
		assertThat(explanation.because().changes()).isEmpty();
		assertThat(explanation.because().advice()).startsWith("It cannot simply be allowed: ")
			.contains("'http://localhost:3000'", "production");
	}

	@Test
	void ofWhenMoreThanTheOriginIsMissingNamesAllOfIt() {
		RequestExplanation explanation = explain(POLICY,
				fetch("https://shop.example", "DELETE", "X-A").withCredentials(CredentialsMode.INCLUDE));
		assertThat(explanation.because().explanation())
			.isEqualTo("The policy 'test' does not allow the origin 'https://shop.example'. "
					+ "It does not allow the method 'DELETE', the request header 'x-a' or credentials either.");
		assertThat(explanation.because().advice())
			.isEqualTo("If this should be allowed, change allowed-origins, allowed-methods, "
					+ "allowed-headers and allow-credentials.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://app.example.com          | Open the page over https.
			https://app.example.com:8443    | If 'https://app.example.com' is a mistake, correct it.
			https://ap.example.com          | If 'https://app.example.com' is a mistake, correct it.
			https://www.app.example.com     | If 'https://app.example.com' is a mistake, correct it.
			https://app.example.com.        | Open the page as 'https://app.example.com'.
			http://127.0.0.1:3000           | Open the page as 'http://localhost:3000'.
			https://example.org             | A wildcard does not match the domain itself.
			https://a.b.example.org         | write 'https://**.example.org' for 'https://*.example.org'.
			https://x.app.example.com       | An entry without a wildcard allows one host, and none of its subdomains.
			https://plain.example           | If 'http://plain.example' is a mistake, correct it.
			""")
	void ofWhenOriginIsNearTellsTheOtherWayOutFirst(String origin, String advice) {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins(APP, "https://*.example.org", "http://localhost:3000", "http://plain.example")
			.build());
		assertThat(explain(policy, fetch(origin, "GET")).because().advice()).containsSubsequence(advice,
				origin.endsWith(".") ? "It cannot simply be allowed" : "If this should be allowed as well");
	}

	@Test
	void ofWhenPolicyTakesKeysFromElsewhereChangesItsOwn() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test").allowedOrigins(APP).build();
		CorsPolicy policy = CorsPolicy.compile(new CorsPolicySpec("test", "cors.policies.test", spec.allowedOrigins(),
				spec.allowedOriginSources(), new Setting<>("cors.allowed-methods", List.of("GET")),
				new Setting<>("cors.allowed-headers", List.of()),
				new Setting<>("cors.exposed-headers", List.of("location")),
				new Setting<>("cors.allow-credentials", false), spec.maxAge(), spec.onDenied(), spec.preflightStatus(),
				spec.safetyRules()));
		assertThat(fix(explain(policy, fetch(APP, "PUT", "X-A").withCredentials(CredentialsMode.INCLUDE))))
			.isEqualTo("""
					cors.policies.test.allowed-methods: [GET, PUT]
					cors.policies.test.allowed-headers: x-a
					cors.policies.test.allow-credentials: true""");
		assertThat(fix(RequestExplanation.of(policy, FetchPlan.of(fetch(APP, "GET")), List.of("X-B"))))
			.isEqualTo("cors.policies.test.exposed-headers: [location, x-b]");
	}

	@Test
	void ofWhenEntryWasIgnoredNamesItAndIgnoresItInTheFix() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins("https://a.example", "b.example", "http://*.c.example")
			.allowCredentials(true)
			.build(), (problem) -> {
			});
		ExplainedDenial mistyped = explain(policy, fetch("https://b.example", "GET")).because();
		assertThat(mistyped.explanation())
			.endsWith("'b.example' (allowed-origins[1]) was ignored at the start, because it has a problem.");
		assertThat(mistyped.changes()).map(PropertyChange::yaml)
			.containsExactly("allowed-origins: [https://a.example, https://b.example]");
		assertThat(explain(policy, fetch("http://x.c.example", "GET")).because().explanation())
			.contains("'http://*.c.example' (allowed-origins[2]) was ignored");
	}

	@Test
	void ofWhenScriptReadsHeadersTellsWhichAreHidden() {
		FetchPlan plan = FetchPlan.of(fetch(APP, "GET"));
		RequestExplanation hidden = RequestExplanation.of(POLICY, plan, List.of("X-Total-Count", "ETag", "Expires"));
		assertThat(hidden.allowed()).isTrue();
		assertThat(hidden.hiddenHeaders()).containsExactly("x-total-count", "etag");
		assertThat(hidden.verdict().readableHeaders()).contains("expires", "content-type").doesNotContain("etag");
		assertThat(hidden.because().explanation()).endsWith("does not expose them.");
		assertThat(fix(hidden)).isEqualTo("exposed-headers: [x-total-count, etag]");
		RequestExplanation forbidden = RequestExplanation.of(POLICY, plan, List.of("Set-Cookie"));
		assertThat(forbidden.because().explanation()).endsWith("which no script may read.");
		assertThat(forbidden.because().changes()).isEmpty();
	}

	@Test
	void ofWhenHeadersAreExposedHidesNone() {
		CorsPolicy any = CorsPolicy
			.compile(CorsPolicySpec.builder("test").allowedOrigins(APP).exposedHeaders("*").build());
		RequestExplanation explanation = RequestExplanation.of(any, FetchPlan.of(fetch(APP, "GET")), List.of("X-A"));
		assertThat(explanation.hiddenHeaders()).isEmpty();
		assertThat(explanation.because().changes()).isEmpty();
	}

	@Test
	void ofWhenRequestIsDeniedHidesNothing() {
		RequestExplanation explanation = RequestExplanation.of(POLICY,
				FetchPlan.of(fetch("https://shop.example", "GET")), List.of("X-A"));
		assertThat(explanation.hiddenHeaders()).isEmpty();
		assertThat(explanation.because().explanation()).contains("does not allow the origin");
	}

	@Test
	void ofWhenMethodDiffersByCaseSaysSo() {
		CorsPolicy policy = CorsPolicy
			.compile(CorsPolicySpec.builder("test").allowedOrigins(APP).allowedMethods("PATCH").build());
		RequestExplanation explanation = explain(policy, fetch(APP, "patch"));
		assertThat(explanation.because().explanation()).contains("case-sensitive");
		assertThat(explanation.because().advice()).isEqualTo("Write 'PATCH' in the script.");
		assertThat(explanation.because().changes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "https://app.example.com/", "HTTPS://app.example.com", "https://a b" })
	void ofWhenNoConfigurationWouldHelpSuggestsNone(String origin) {
		RequestExplanation explanation = explain(POLICY, fetch(origin, "GET"));
		assertThat(explanation.allowed()).isFalse();
		assertThat(explanation.because().changes()).isEmpty();
		assertThat(explanation.because().advice()).isNotBlank();
	}

	@Test
	void ofWhenPageIsOfTheSameOriginNeedsNothing() {
		RequestExplanation explanation = explain(POLICY, fetch("https://api.example.com", "DELETE", "X-A"));
		assertThat(explanation.allowed()).isTrue();
		assertThat(explanation.because().explanation()).contains("same origin");
		assertThat(headers(explanation)).isEmpty();
	}

	@Test
	void ofWhenNoScriptCanSendItSaysSo() {
		RequestExplanation explanation = explain(POLICY, fetch(APP, "TRACE"));
		assertThat(explanation.allowed()).isFalse();
		assertThat(explanation.because().explanation()).startsWith("The browser does not send this request");
		assertThat(explanation.verdict().failure()).isEqualTo(BrowserFailure.FORBIDDEN_METHOD);
	}

}
