package io.github.corsstarter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.CorsPolicySpec.Builder;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the problems that {@link CorsPolicy} finds, and for what a policy does
 * without the values that have them.
 */
class CorsPolicyProblemTests {

	private static final String APP = "https://app.example.com";

	private static final SafetyRules DANGEROUS_PRODUCTION = new SafetyRules(true, false, false, false, true, true);

	private static final SafetyRules PRODUCTION = SafetyRules.DEFAULT.inProduction(true);

	@ParameterizedTest
	@MethodSource("mistakes")
	void compileWhenValueIsMistakenReportsIt(Mistake mistake) {
		List<CorsPolicyProblem> problems = new ArrayList<>();
		CorsPolicySpec spec = mistake.bad.apply(builder()).build();
		CorsPolicy.compile(spec, problems::add);
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(mistake.code);
			assertThat(problem.property()).isEqualTo(mistake.property);
			assertThat(problem.value()).isEqualTo(mistake.value);
			assertThat(problem.message()).contains("'" + mistake.value + "'");
			assertThat(problem.fix()).isEqualTo(mistake.fix);
			assertThat(problem)
				.hasToString(problem.property() + ": " + problem.message() + " [" + problem.code().id() + "]");
		});
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(() -> CorsPolicy.compile(spec))
			.satisfies((ex) -> assertThat(ex.problems()).isEqualTo(problems));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void compileWhenValueIsMistakenAnswersAsWithoutIt(Mistake mistake) {
		CorsPolicy lenient = CorsPolicy.compile(mistake.bad.apply(builder()).build(), (problem) -> {
		});
		CorsPolicy without = CorsPolicy.compile(mistake.good.apply(builder()).build());
		for (CorsRequest request : requests()) {
			assertThat(answer(lenient, request)).as("%s", request).isEqualTo(answer(without, request));
		}
	}

	@Test
	void compileWhenNothingIsLeftAllowsNothing() {
		List<UnaryOperator<Builder>> specs = List.of((spec) -> spec.allowedOrigins(),
				(spec) -> spec.allowedOrigins("x y"), (spec) -> spec.allowedOrigins("*").allowCredentials(true),
				(spec) -> spec.allowedMethods("TRACE"));
		for (UnaryOperator<Builder> spec : specs) {
			CorsPolicy policy = CorsPolicy.compile(spec.apply(builder()).build(), (problem) -> {
			});
			assertThat(requests()).allMatch((request) -> CorsEngine.decide(policy, request).rejection() != null);
		}
	}

	@Test
	void mistakesWhenReadCoverWhatTheCoreCanFind() {
		Set<ProblemCode> codes = mistakes().map(Mistake::code).collect(Collectors.toSet());
		codes.add(ProblemCode.NO_ORIGIN);
		EnumSet<ProblemCode> others = EnumSet.of(ProblemCode.INVALID_PATH, ProblemCode.DUPLICATE_PATH,
				ProblemCode.INVALID_NAME, ProblemCode.AMBIGUOUS_NAME, ProblemCode.INVALID_VALUE,
				ProblemCode.UNRESOLVED_PLACEHOLDER, ProblemCode.INCOMPLETE_LIST, ProblemCode.NO_ENVIRONMENT,
				ProblemCode.UNKNOWN_ENVIRONMENT, ProblemCode.AMBIGUOUS_ENVIRONMENT, ProblemCode.UNKNOWN_ORIGIN_GROUP,
				ProblemCode.UNKNOWN_PROPERTY, ProblemCode.INVALID_CONTRACT, ProblemCode.BROKEN_CONTRACT,
				ProblemCode.UNREADABLE_CONFIGURATION, ProblemCode.SELF_ATTACK_FAILED, ProblemCode.UNKNOWN_ORIGIN_SOURCE,
				ProblemCode.INVALID_ORIGIN_SOURCE, ProblemCode.UNUSED_ORIGIN_SOURCE,
				ProblemCode.UNREADABLE_ORIGIN_SOURCE);
		assertThat(codes).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(others));
	}

	static Stream<Mistake> mistakes() {
		return Stream.of(origins(), wildcards(), productionOrigins(), names(), maxAges())
			.flatMap((mistakes) -> mistakes);
	}

	private static Stream<Mistake> origins() {
		return Stream.of(origin(ProblemCode.INVALID_ORIGIN, "example.com", "https://example.com", SafetyRules.DEFAULT),
				origin(ProblemCode.INVALID_ORIGIN, "https://x.example/path", "https://x.example", SafetyRules.DEFAULT),
				origin(ProblemCode.INVALID_ORIGIN_PATTERN, "https://*example.com", "https://*.example.com",
						SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_NULL_ORIGIN, "null", "", SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_NULL_ORIGIN, "file:///", null, SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, "https://*.co.uk", null, SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, "https://**.github.io:*", null, SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, "https://*.com", null, SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, "https://*.app.github.dev", null, SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, "https://**.github.dev", null, SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, "https://*.ws-eu.gitpod.io:*", null, SafetyRules.DEFAULT),
				origin(ProblemCode.INVALID_ORIGIN_PATTERN, "https://my-app-*.vercel.app", null, SafetyRules.DEFAULT),
				origin(ProblemCode.INVALID_ORIGIN, "wss://x.example", "https://x.example", SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_INSECURE_ORIGIN, "http://x.example", "https://x.example",
						SafetyRules.DEFAULT),
				origin(ProblemCode.PROHIBITED_INSECURE_ORIGIN, "http://*.x.example:8080", "https://*.x.example:8080",
						SafetyRules.DEFAULT));
	}

	private static Stream<Mistake> productionOrigins() {
		return Stream.of(origin(ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION, "http://localhost:3000", "", PRODUCTION),
				origin(ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION, "http://localhost:*", "", PRODUCTION),
				origin(ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION, "https://127.0.0.1", "", PRODUCTION),
				origin(ProblemCode.PROHIBITED_ANY_PORT_IN_PRODUCTION, "https://x.example:*", "https://x.example",
						PRODUCTION),
				origin(ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION, "http://tauri.localhost", "", PRODUCTION),
				origin(ProblemCode.PROHIBITED_ANY_PORT_IN_PRODUCTION, "http://localhost:*", "http://localhost",
						DANGEROUS_PRODUCTION),
				origin(ProblemCode.PROHIBITED_WILDCARD_WITHIN_LABEL_IN_PRODUCTION, "https://*-my-team.vercel.app", null,
						DANGEROUS_PRODUCTION),
				origin(ProblemCode.PROHIBITED_WILDCARD_WITHIN_LABEL_IN_PRODUCTION, "https://pr-*-a.x.example:8443",
						null, DANGEROUS_PRODUCTION),
				origin(ProblemCode.INVALID_ORIGIN_PATTERN, "https://*example.com", "https://*.example.com",
						DANGEROUS_PRODUCTION.inProduction(false)),
				origin(ProblemCode.PROHIBITED_ANY_PORT_IN_PRODUCTION, "https://*.x.example:*", "https://*.x.example",
						PRODUCTION));
	}

	private static Stream<Mistake> wildcards() {
		return Stream.of(origin(ProblemCode.WILDCARD_WITH_CREDENTIALS, "*", null, SafetyRules.DEFAULT),
				new Mistake(ProblemCode.WILDCARD_WITH_CREDENTIALS, "exposed-headers", "*", null,
						(spec) -> spec.exposedHeaders("*"), (spec) -> spec.exposedHeaders()));
	}

	private static Stream<Mistake> names() {
		return Stream.of(method(ProblemCode.INVALID_METHOD, "P UT", null),
				method(ProblemCode.INVALID_METHOD, "PUT DELETE", "PUT, DELETE"),
				method(ProblemCode.INVALID_METHOD, "[\"PUT\"", "PUT"),
				method(ProblemCode.FORBIDDEN_METHOD, "TRACE", ""), method(ProblemCode.FORBIDDEN_METHOD, "connect", ""),
				method(ProblemCode.FORBIDDEN_METHOD, "Track", ""),
				header(ProblemCode.INVALID_HEADER_NAME, "x-evil:", "x-evil"),
				header(ProblemCode.INVALID_HEADER_NAME, "x-evil, x-a", "x-evil, x-a"),
				exposed(ProblemCode.INVALID_HEADER_NAME, "x evil", null));
	}

	private static Stream<Mistake> maxAges() {
		return Stream
			.of(Duration.ofSeconds(-1), Duration.ofMillis(1500), Duration.ofNanos(1), Duration.ofSeconds(1L << 31),
					Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE))
			.map((maxAge) -> new Mistake(ProblemCode.INVALID_MAX_AGE, "max-age",
					(maxAge.getNano() == 0) ? maxAge.toSeconds() + "s" : maxAge.toString(),
					maxAge.isNegative() ? "0" : "30m", (spec) -> spec.maxAge(maxAge),
					(spec) -> spec.maxAge(CorsPolicySpec.DEFAULT_MAX_AGE)));
	}

	private static Mistake origin(ProblemCode code, String value, @Nullable String fix, SafetyRules rules) {
		return new Mistake(code, "allowed-origins[1]", value, fix,
				(spec) -> spec.allowedOrigins(APP, value).safetyRules(rules),
				(spec) -> spec.allowedOrigins(APP).safetyRules(rules));
	}

	private static Mistake method(ProblemCode code, String value, @Nullable String fix) {
		return new Mistake(code, "allowed-methods[0]", value, fix, (spec) -> spec.allowedMethods(value, "POST"),
				(spec) -> spec.allowedMethods("POST"));
	}

	private static Mistake header(ProblemCode code, String value, @Nullable String fix) {
		return new Mistake(code, "allowed-headers[1]", value, fix, (spec) -> spec.allowedHeaders("X-A", value),
				(spec) -> spec.allowedHeaders("X-A"));
	}

	private static Mistake exposed(ProblemCode code, String value, @Nullable String fix) {
		return new Mistake(code, "exposed-headers[1]", value, fix, (spec) -> spec.exposedHeaders("X-A", value),
				(spec) -> spec.exposedHeaders("X-A"));
	}

	private static Builder builder() {
		return CorsPolicySpec.builder("test").allowedOrigins(APP).allowCredentials(true);
	}

	private static List<CorsRequest> requests() {
		List<CorsRequest> requests = new ArrayList<>();
		for (String origin : List.of(APP, "null", "https://example.com", "https://x.example", "http://x.example",
				"http://a.x.example:8080", "https://x.example:8443", "https://a.co.uk", "https://a.github.io",
				"https://evil.example", "http://localhost:3000", "https://127.0.0.1", "file://")) {
			for (String method : List.of("GET", "POST", "PUT", "DELETE", "TRACE", "P UT")) {
				requests.add(TestCorsRequest.of(method, Map.of("Origin", origin)));
				for (String header : List.of("", "x-a", "x-evil", "cookie", "sec-anything", "x-evil:")) {
					requests.add(TestCorsRequest.of("OPTIONS", Map.of("Origin", origin, "Access-Control-Request-Method",
							method, "Access-Control-Request-Headers", header)));
				}
			}
		}
		return requests;
	}

	private static Map<String, String> answer(CorsPolicy policy, CorsRequest request) {
		CorsDecision decision = CorsEngine.decide(policy, request);
		CollectingCorsResponse response = new CollectingCorsResponse();
		decision.writeTo(request, response);
		Map<String, String> answer = new HashMap<>(response.headers());
		answer.put("Vary", String.join(", ", response.vary()));
		answer.put(":status", decision.isAnswered() ? String.valueOf(decision.status()) : "passed on");
		answer.put(":rejection", String.valueOf(decision.rejection()));
		return answer;
	}

	/**
	 * A mistake in a specification and the specification without it.
	 */
	record Mistake(ProblemCode code, String property, String value, @Nullable String fix, UnaryOperator<Builder> bad,
			UnaryOperator<Builder> good) {

		@Override
		public String toString() {
			return this.code.id() + " " + this.value;
		}

	}

}
