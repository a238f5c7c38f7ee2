package io.github.corsstarter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CorsPolicy}.
 */
class CorsPolicyTests {

	private static final String APP = "https://app.example.com";

	@Test
	void compileWhenOnlyOriginIsSetHasDefaults() {
		CorsPolicy policy = CorsPolicy.compile(spec().build());
		assertThat(policy.name()).isEqualTo("test");
		assertThat(policy.allowsAnyOrigin()).isFalse();
		assertThat(policy.allowedMethods()).containsExactly("GET", "HEAD", "POST");
		assertThat(policy.allowedHeaders()).isEmpty();
		assertThat(policy.exposedHeaders()).isEmpty();
		assertThat(policy.allowsCredentials()).isFalse();
		assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(30));
		assertThat(policy.spec().onDenied()).isEqualTo(OnDenied.FORBID);
		assertThat(policy.spec().preflightStatus()).isEqualTo(204);
		assertThat(policy.spec().safetyRules()).isEqualTo(SafetyRules.DEFAULT);
	}

	@Test
	void compileWhenNamesDifferInCaseFoldsThem() {
		CorsPolicy policy = CorsPolicy.compile(spec().allowedMethods("patch", "Get", "GET", "report")
			.allowedHeaders("X-B", "x-a", "X-A")
			.exposedHeaders("Location", "ETag", "location")
			.build());
		assertThat(policy.allowedMethods()).containsExactly("PATCH", "GET", "HEAD", "REPORT");
		assertThat(policy.allowedHeaders()).containsExactly("x-b", "x-a");
		assertThat(policy.exposedHeaders()).containsExactly("location", "etag");
	}

	@Test
	void compileWhenListsHoldAsteriskHoldNothingElse() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins(APP, "*")
			.allowedMethods("GET", "*")
			.allowedHeaders("X-A", "*")
			.exposedHeaders("*", "X-A")
			.build());
		assertThat(policy.allowsAnyOrigin()).isTrue();
		assertThat(policy.allowedMethods()).containsExactly("*");
		assertThat(policy.allowedHeaders()).containsExactly("*");
		assertThat(policy.exposedHeaders()).containsExactly("*");
		assertThat(rejectionOf(policy, "https://evil.example")).isNull();
	}

	@Test
	void compileWhenItemsAreBlankSkipsThem() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins("", "  ", " " + APP + "\t")
			.allowedMethods("", " PUT ")
			.allowedHeaders(" ", " X-A")
			.exposedHeaders("\n", "X-B ")
			.build());
		assertThat(rejectionOf(policy, APP)).isEqualTo(CorsRejection.METHOD_NOT_ALLOWED);
		assertThat(policy.allowedMethods()).containsExactly("PUT");
		assertThat(policy.allowedHeaders()).containsExactly("x-a");
		assertThat(policy.exposedHeaders()).containsExactly("x-b");
	}

	@Test
	void compileWhenItemBehindBlankIsInvalidCountsTheBlank() {
		assertThat(problemsOf(spec().allowedHeaders("", "x y").build())).extracting(CorsPolicyProblem::property)
			.containsExactly("allowed-headers[1]");
	}

	@Test
	void compileWhenOriginsAreInSeveralListsAllowsAll() {
		CorsPolicy policy = CorsPolicy.compile(specOf(List.of(new Setting<>("own", List.of(APP)),
				new Setting<>("groups.a", List.of("https://*.a.example")), new Setting<>("groups.b", List.of()))));
		assertThat(rejectionOf(policy, APP)).isNull();
		assertThat(rejectionOf(policy, "https://x.a.example")).isNull();
		assertThat(rejectionOf(policy, "https://b.example")).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
	}

	@Test
	void compileWhenEveryListOfOriginsIsEmptyNamesThemAll() {
		assertThat(
				problemsOf(specOf(List.of(new Setting<>("own", List.of(" ")), new Setting<>("groups.a", List.of())))))
			.singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo(ProblemCode.NO_ORIGIN);
				assertThat(problem.property()).isEqualTo("own");
				assertThat(problem.message()).contains("'test'", "'own' and 'groups.a'");
			});
		assertThat(problemsOf(specOf(List.of()))).extracting(CorsPolicyProblem::code)
			.containsExactly(ProblemCode.NO_ORIGIN);
	}

	@Test
	void compileWhenAnyOriginWithCredentialsNamesBothProperties() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test").allowedOrigins(APP, "*").allowCredentials(true).build();
		assertThat(problemsOf(spec)).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(ProblemCode.WILDCARD_WITH_CREDENTIALS);
			assertThat(problem.property()).isEqualTo("allowed-origins[1]");
			assertThat(problem.related()).containsExactly("allow-credentials");
			assertThat(problem.message()).contains("'*'", "'allow-credentials: true'", "'allow-credentials: false'");
		});
	}

	@Test
	void compileWhenSeveralMistakesReportsAllAtOnce() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test")
			.allowedOrigins("example.com", "https://*example.com", "null", "https://*.co.uk", "http://example.com", "*")
			.allowedMethods("G ET", "TRACE")
			.allowedHeaders("x y", "Cookie:")
			.exposedHeaders("x:y", "Set Cookie", "*")
			.allowCredentials(true)
			.maxAge(Duration.ofSeconds(-1))
			.build();
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(() -> CorsPolicy.compile(spec))
			.satisfies((ex) -> {
				assertThat(ex.problems()).extracting(CorsPolicyProblem::property)
					.containsExactlyInAnyOrder("allowed-origins[0]", "allowed-origins[1]", "allowed-origins[2]",
							"allowed-origins[3]", "allowed-origins[4]", "allowed-origins[5]", "allowed-methods[0]",
							"allowed-methods[1]", "allowed-headers[0]", "allowed-headers[1]", "exposed-headers[0]",
							"exposed-headers[1]", "exposed-headers", "max-age");
				assertThat(ex).hasMessageContaining(ex.problems().get(0).message())
					.hasMessageEndingWith(" and 13 more");
			});
	}

	@Test
	void compileWhenInsecureAndAnyPortInProductionReportsBoth() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test")
			.allowedOrigins("http://example.com:*")
			.allowCredentials(true)
			.safetyRules(SafetyRules.DEFAULT.inProduction(true))
			.build();
		assertThat(problemsOf(spec)).extracting(CorsPolicyProblem::code)
			.containsExactly(ProblemCode.PROHIBITED_INSECURE_ORIGIN, ProblemCode.PROHIBITED_ANY_PORT_IN_PRODUCTION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://app.example.com:8443", "https://*.example.com", "https://**.example.com",
			"http://example.com", "capacitor://localhost" })
	void compileWhenProductionAcceptsWhatIsNoDevelopers(String origin) {
		SafetyRules rules = SafetyRules.DEFAULT.inProduction(true);
		assertThat(problemsOf(CorsPolicySpec.builder("test").allowedOrigins(origin).safetyRules(rules).build()))
			.isEmpty();
	}

	@Test
	void compileWhenNoProductionAcceptsLoopbackAndAnyPort() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test")
			.allowedOrigins("http://localhost:*", "http://[::1]:3000", "https://example.com:*")
			.allowCredentials(true)
			.build();
		assertThat(problemsOf(spec)).isEmpty();
	}

	@Test
	void compileWhenDangerIsAcceptedAllowsIt() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins("Null", "http://example.com", "https://*.github.io")
			.allowCredentials(true)
			.safetyRules(new SafetyRules(true, true, true, true, true, true))
			.build());
		for (String origin : List.of("null", "http://example.com", "https://anybody.github.io")) {
			assertThat(rejectionOf(policy, origin)).isNull();
		}
		assertThat(rejectionOf(policy, "https://evil.example")).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://localhost", "http://localhost", "http://tauri.localhost", "http://127.0.0.1:8100",
			"http://[::1]:3000" })
	void compileWhenHybridApplicationsAreAllowedInProductionAllowsLoopback(String origin) {
		CorsPolicySpec.Builder spec = CorsPolicySpec.builder("test").allowedOrigins(origin).allowCredentials(true);
		SafetyRules production = SafetyRules.DEFAULT.inProduction(true);
		assertThat(problemsOf(spec.safetyRules(production).build())).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION);
			assertThat(problem.message())
				.startsWith("'" + origin + "' is a loopback origin, and the environment is production. If it "
						+ "belongs to a hybrid application")
				.contains("'cors.dangerous.loopback-origins-in-production: true'")
				.doesNotContain("production: false");
		});
		CorsPolicy policy = CorsPolicy
			.compile(spec.safetyRules(new SafetyRules(true, false, false, false, true, false)).build());
		assertThat(rejectionOf(policy, origin)).isNull();
	}

	@Test
	void compileWhenWildcardsWithinLabelsAreAllowedAllowsThemOutsideOfProduction() {
		CorsPolicySpec.Builder spec = CorsPolicySpec.builder("test")
			.allowedOrigins("https://*-my-team.vercel.app", "https://my-app-*.vercel.app:*")
			.allowCredentials(true);
		SafetyRules rules = new SafetyRules(false, false, false, false, false, true);
		CorsPolicy policy = CorsPolicy.compile(spec.safetyRules(rules).build());
		assertThat(rejectionOf(policy, "https://shop-1-my-team.vercel.app")).isNull();
		assertThat(rejectionOf(policy, "https://my-app-git-main.vercel.app:8443")).isNull();
		for (String origin : List.of("https://-my-team.vercel.app", "https://a.b-my-team.vercel.app",
				"https://my-app-.vercel.app", "https://my-app-a.b.vercel.app", "https://vercel.app",
				"http://shop-my-team.vercel.app", "https://shop-my-team.vercel.app.evil.test")) {
			assertThat(rejectionOf(policy, origin)).as(origin).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		}
		CorsPolicy without = CorsPolicy.compile(spec.safetyRules(SafetyRules.DEFAULT).build(), (problem) -> {
		});
		assertThat(without.ignoredEntry("https://shop-1-my-team.vercel.app")).isNotNull();
	}

	@Test
	void allowedOriginsWhenSomeAreMistakenHoldsTheOthersInCanonicalForm() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test")
			.allowedOrigins(" HTTPS://App.example.com:443/", "", "example.com", "https://*.co.uk", "NULL", "*")
			.safetyRules(new SafetyRules(false, true, false, false, false, false))
			.build();
		assertThat(CorsPolicy.compile(spec, (problem) -> {
		}).allowedOrigins()).containsExactly(new Setting<>("allowed-origins[0]", APP),
				new Setting<>("allowed-origins[4]", "null"), new Setting<>("allowed-origins[5]", "*"));
	}

	@ParameterizedTest
	@CsvSource({ "file://, file://, null", "FILE:///, file://, null", "null, null, file://" })
	void compileWhenNullOriginIsAllowedAllowsEachEntryAlone(String entry, String allowed, String other) {
		CorsPolicy policy = CorsPolicy.compile(nullOrigins(entry, "https://*.example.com"));
		assertThat(rejectionOf(policy, allowed)).isNull();
		assertThat(policy.admittingEntry(allowed)).isEqualTo(allowed);
		assertThat(policy.allowedOrigins()).extracting(Setting::value)
			.containsExactly(allowed, "https://*.example.com");
		assertThat(rejectionOf(policy, other)).isNotNull();
		assertThat(policy.admittingEntry(other)).isNull();
		assertThat(rejectionOf(policy, "file://host")).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(rejectionOf(policy, "file:///")).isEqualTo(CorsRejection.ORIGIN_MALFORMED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///srv/page.html", "file://host", "data://x" })
	void compileWhenNullOriginIsAllowedStillRefusesWhatNeverMatches(String entry) {
		assertThat(problemsOf(nullOrigins(entry))).extracting(CorsPolicyProblem::code)
			.containsExactly(ProblemCode.PROHIBITED_NULL_ORIGIN);
	}

	@Test
	void admittingEntryWhenAnyOriginIsAllowedIsOfOriginsAlone() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test").allowedOrigins("*").build());
		for (String origin : List.of("null", "file://", "app://.", "App://.", APP)) {
			assertThat(rejectionOf(policy, origin)).isNull();
			assertThat(policy.admittingEntry(origin)).isEqualTo("*");
		}
		for (String origin : List.of("", "*", "file:", "HTTPS://app.example.com", "https://.", "https://",
				"app://..")) {
			assertThat(rejectionOf(policy, origin)).isEqualTo(CorsRejection.ORIGIN_MALFORMED);
			assertThat(policy.admittingEntry(origin)).isNull();
		}
	}

	private static CorsPolicySpec nullOrigins(String... entries) {
		return CorsPolicySpec.builder("test")
			.allowedOrigins(entries)
			.safetyRules(new SafetyRules(false, true, false, false, false, false))
			.build();
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 600, 86_400, Integer.MAX_VALUE })
	void compileWhenMaxAgeIsInRangeKeepsIt(long seconds) {
		CorsPolicy policy = CorsPolicy.compile(spec().maxAge(Duration.ofSeconds(seconds)).build());
		assertThat(policy.maxAge()).hasSeconds(seconds);
		assertThat(preflight(policy)).containsEntry("Access-Control-Max-Age", String.valueOf(seconds));
	}

	@Test
	void compileWhenPreflightStatusIsSetAnswersWithIt() {
		CorsPolicy policy = CorsPolicy.compile(spec().preflightStatus(200).build());
		CorsRequest preflight = request("OPTIONS", Map.of("Origin", APP, "Access-Control-Request-Method", "POST"));
		assertThat(CorsEngine.decide(policy, preflight).status()).isEqualTo(200);
	}

	@Test
	void missingHeadersWhenSomeAreNotAllowedReturnsThem() {
		CorsPolicy policy = CorsPolicy.compile(spec().allowedHeaders("X-A").build());
		String requested = "x-b, X-A, X-C, x-d";
		assertThat(policy.missingHeaders(requested, 10)).containsExactly("x-b", "x-c", "x-d");
		assertThat(policy.missingHeaders(requested, 2)).containsExactly("x-b", "x-c");
		assertThat(policy.missingHeaders(null, 10)).isEmpty();
		CorsPolicy any = CorsPolicy.compile(spec().allowedHeaders("*").build());
		assertThat(any.missingHeaders(requested, 10)).isEmpty();
	}

	private static CorsPolicySpec.Builder spec() {
		return CorsPolicySpec.builder("test").allowedOrigins(APP);
	}

	private static CorsPolicySpec specOf(List<Setting<List<String>>> origins) {
		CorsPolicySpec spec = spec().build();
		return new CorsPolicySpec(spec.name(), spec.path(), origins, spec.allowedOriginSources(), spec.allowedMethods(),
				spec.allowedHeaders(), spec.exposedHeaders(), spec.allowCredentials(), spec.maxAge(), spec.onDenied(),
				spec.preflightStatus(), spec.safetyRules());
	}

	private static List<CorsPolicyProblem> problemsOf(CorsPolicySpec spec) {
		List<CorsPolicyProblem> problems = new ArrayList<>();
		CorsPolicy.compile(spec, problems::add);
		return problems;
	}

	private static CorsRejection rejectionOf(CorsPolicy policy, String origin) {
		return CorsEngine.decide(policy, request("GET", Map.of("Origin", origin))).rejection();
	}

	private static Map<String, String> preflight(CorsPolicy policy) {
		CorsRequest request = request("OPTIONS", Map.of("Origin", APP, "Access-Control-Request-Method", "POST"));
		CollectingCorsResponse response = new CollectingCorsResponse();
		CorsEngine.decide(policy, request).writeTo(request, response);
		return response.headers();
	}

	private static CorsRequest request(String method, Map<String, String> headers) {
		return TestCorsRequest.of(method, headers);
	}

	@Test
	void compileWhenDeepPatternCoversPublicSuffixesBelowItsHostReportsIt() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test")
			.allowedOrigins("https://*.amazonaws.com", "https://**.amazonaws.com", "https://**.example.com")
			.build();
		assertThat(problemsOf(spec)).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(ProblemCode.PROHIBITED_PUBLIC_SUFFIX);
			assertThat(problem.property()).isEqualTo("allowed-origins[1]");
		});
	}

}
