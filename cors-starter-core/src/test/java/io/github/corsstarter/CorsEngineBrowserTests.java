package io.github.corsstarter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.browser.Browser;
import io.github.corsstarter.browser.BrowserFailure;
import io.github.corsstarter.browser.BrowserVerdict;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.conformance.ConformanceCase;
import io.github.corsstarter.conformance.ConformanceCases;
import io.github.corsstarter.conformance.ConformancePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsEngine} and {@link Browser} as the two halves of one protocol: a
 * browser accepts what the engine allows, and blocks what it denies.
 */
class CorsEngineBrowserTests {

	private static final String URL = "https://api.example.com/v1";

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "patch", "DELETE",
			"OPTIONS", "CHICKEN");

	private static final List<HeaderList> HEADERS = List.of(HeaderList.of(), HeaderList.of("Accept", "text/html"),
			HeaderList.of("X-Request-Id", "1"), HeaderList.of("AUTHORIZATION", "x"),
			HeaderList.of("Content-Type", "text/plain"), HeaderList.of("Content-Type", "application/json"),
			HeaderList.of("X-Request-Id", "1", "Authorization", "x"), HeaderList.of("X-Unknown", "1"),
			HeaderList.of("X-Unknown", "1", "Authorization", "x"), HeaderList.of("Range", "bytes=-5"));

	private static final Set<BrowserFailure> FOR_CREDENTIALS = Set
		.of(BrowserFailure.PREFLIGHT_INVALID_ALLOW_CREDENTIALS, BrowserFailure.PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED);

	private static final List<FetchPlan> PLANS = fetches().map(FetchPlan::of).toList();

	static Stream<ConformancePolicy> policies() {
		return ConformancePolicy.all().stream();
	}

	@ParameterizedTest
	@MethodSource("policies")
	void judgeWhenEngineDecidedAgreesWithIt(ConformancePolicy conformancePolicy) {
		CorsPolicy policy = conformancePolicy.compile();
		assertThat(PLANS).hasSizeGreaterThan(5000).allMatch((plan) -> plan.isSent() && plan.isCors());
		assertThat(PLANS).filteredOn((plan) -> plan.needsPreflight() && !agreesOnPreflight(policy, plan)).isEmpty();
		assertThat(PLANS).filteredOn((plan) -> !agreesOnRequest(policy, plan)).isEmpty();
	}

	private static boolean agreesOnPreflight(CorsPolicy policy, FetchPlan plan) {
		CorsRequest request = request("OPTIONS", plan.preflightHeaders());
		CorsDecision decision = CorsEngine.decide(policy, request);
		BrowserVerdict verdict = Browser.judgePreflight(plan, answer(decision, request));
		boolean blocked = verdict != null;
		boolean forCredentials = blocked && FOR_CREDENTIALS.contains(verdict.failure());
		return decision.kind() == CorsRequestKind.PREFLIGHT && blocked == isBlocked(policy, plan, decision)
				&& (!blocked || forCredentials == (decision.rejection() == null));
	}

	private static boolean agreesOnRequest(CorsPolicy policy, FetchPlan plan) {
		CorsRequest request = request(plan.fetch().method(), plan.requestHeaders());
		CorsDecision decision = CorsEngine.decide(policy, request);
		BrowserVerdict verdict = Browser.judgeAnswer(plan, answer(decision, request));
		return decision.kind() == CorsRequestKind.ACTUAL && verdict.isBlocked() == isBlocked(policy, plan, decision)
				&& (verdict.isBlocked() || readsWhatIsExposed(policy, verdict));
	}

	private static boolean readsWhatIsExposed(CorsPolicy policy, BrowserVerdict verdict) {
		boolean any = policy.exposedHeaders().contains("*");
		return Stream.of("location", "x-total-count", "x-any")
			.allMatch((name) -> verdict.readableHeaders()
				.contains(name) == (any || policy.exposedHeaders().contains(name)));
	}

	/** Whether a page may send credentials is for the browser to find out. */
	private static boolean isBlocked(CorsPolicy policy, FetchPlan plan, CorsDecision decision) {
		boolean refusesCredentials = plan.fetch().credentials() == CredentialsMode.INCLUDE
				&& !policy.allowsCredentials();
		return decision.rejection() != null || refusesCredentials;
	}

	// the preflight speaks for the request: what it allows is not denied afterwards
	@ParameterizedTest
	@MethodSource("policies")
	void judgeWhenPreflightIsAllowedRequestIsAllowedAsWell(ConformancePolicy conformancePolicy) {
		CorsPolicy policy = conformancePolicy.compile();
		List<FetchPlan> passed = PLANS.stream()
			.filter((plan) -> plan.needsPreflight() && passesPreflight(policy, plan))
			.toList();
		boolean simpleOnly = policy.allowedHeaders().isEmpty()
				&& List.of("GET", "HEAD", "POST").containsAll(policy.allowedMethods());
		assertThat(passed.isEmpty()).isEqualTo(simpleOnly);
		assertThat(passed).allMatch((plan) -> {
			CorsRequest request = request(plan.fetch().method(), plan.requestHeaders());
			return Browser.judgeAnswer(plan, answer(CorsEngine.decide(policy, request), request)).isReadable();
		});
	}

	private static boolean passesPreflight(CorsPolicy policy, FetchPlan plan) {
		CorsRequest request = request("OPTIONS", plan.preflightHeaders());
		return Browser.judgePreflight(plan, answer(CorsEngine.decide(policy, request), request)) == null;
	}

	@Test
	void gridWhenReadHasOriginsOfEachKind() {
		CorsPolicy policy = ConformancePolicy.CREDENTIALS.compile();
		Map<Boolean, Long> origins = origins().collect(Collectors
			.partitioningBy((origin) -> CorsEngine.decide(policy, request("GET", HeaderList.of("Origin", origin)))
				.rejection() == null, Collectors.counting()));
		assertThat(origins.get(true)).isGreaterThan(10);
		assertThat(origins.get(false)).isGreaterThan(10);
		assertThat(origins()).contains("null", "capacitor://localhost");
	}

	private static Stream<PlannedFetch> fetches() {
		return origins().flatMap((origin) -> METHODS.stream()
			.flatMap((method) -> HEADERS.stream()
				.flatMap((headers) -> Stream.of(CredentialsMode.values())
					.map((mode) -> new PlannedFetch(origin, List.of(URL), method, headers, mode)))));
	}

	/** The origins of the conformance table that a browser could send. */
	private static Stream<String> origins() {
		return ConformanceCases.all()
			.stream()
			.flatMap((row) -> row.requestHeaders().stream())
			.filter((header) -> header.name().equals("Origin"))
			.map(ConformanceCase.Header::value)
			.filter((origin) -> origin.matches("[\\x21-\\x7e]{1,100}") && !origin.contains(ConformanceCase.SELF))
			.distinct();
	}

	private static CorsRequest request(String method, HeaderList headers) {
		Map<String, String> values = headers.lines()
			.stream()
			.map(HeaderList.Line::name)
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (name) -> String.valueOf(headers.get(name))));
		return TestCorsRequest.of(method, values);
	}

	/** A request that is passed on gets an answer of the application. */
	private static ServerAnswer answer(CorsDecision decision, CorsRequest request) {
		CollectingCorsResponse response = new CollectingCorsResponse();
		decision.writeTo(request, response);
		HeaderList headers = HeaderList.of("Location", "/", "X-Total-Count", "1", "X-Any", "1");
		for (Map.Entry<String, String> header : response.headers().entrySet()) {
			headers = headers.with(header.getKey(), header.getValue());
		}
		return new ServerAnswer(decision.isAnswered() ? decision.status() : 200, headers);
	}

}
