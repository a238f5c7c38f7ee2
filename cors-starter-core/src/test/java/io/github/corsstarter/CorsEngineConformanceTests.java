package io.github.corsstarter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.conformance.ConformanceCase;
import io.github.corsstarter.conformance.ConformanceCases;
import io.github.corsstarter.conformance.ConformancePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsEngine} with the conformance table.
 */
class CorsEngineConformanceTests {

	private static final String SELF = "http://localhost:54321";

	private static final Map<String, CorsPolicy> POLICIES = ConformancePolicy.all()
		.stream()
		.collect(Collectors.toMap(ConformancePolicy::name, ConformancePolicy::compile));

	static Stream<ConformanceCase> cases() {
		return ConformanceCases.all().stream().map((row) -> row.at(SELF));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void decideWhenConformanceCaseGivesExpectedAnswer(ConformanceCase row) {
		TestCorsRequest request = requestOf(row);
		CorsDecision decision = CorsEngine.decide(POLICIES.get(row.policy().name()), request);
		assertThat(decision.kind()).isEqualTo(row.kind());
		assertThat(decision.rejection()).isEqualTo(row.rejection());
		assertThat(decision.isAnswered()).isEqualTo(row.isAnswered());
		if (row.isAnswered()) {
			assertThat(decision.status()).isEqualTo(row.status());
		}
		CollectingCorsResponse response = new CollectingCorsResponse();
		decision.writeTo(request, response);
		Map<String, String> expected = new HashMap<>(row.accessControl());
		if (row.rejection() != null && row.isAnswered()) {
			expected.put("Cache-Control", "no-store");
		}
		assertThat(response.headers()).isEqualTo(expected);
		assertThat(response.vary()).containsExactlyInAnyOrderElementsOf(row.vary());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void writeToWhenCalledTwiceChangesNothing(ConformanceCase row) {
		TestCorsRequest request = requestOf(row);
		CorsDecision decision = CorsEngine.decide(POLICIES.get(row.policy().name()), request);
		CollectingCorsResponse response = new CollectingCorsResponse();
		decision.writeTo(request, response);
		Map<String, String> headers = Map.copyOf(response.headers());
		List<String> vary = List.copyOf(response.vary());
		decision.writeTo(request, response);
		assertThat(response.headers()).isEqualTo(headers);
		assertThat(response.vary()).isEqualTo(vary);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void refuseWhenCorsRequestIsDeniedWith403(ConformanceCase row) {
		TestCorsRequest request = requestOf(row);
		CorsDecision decision = CorsEngine.refuse(POLICIES.get(row.policy().name()), request,
				CorsRejection.PATH_AMBIGUOUS);
		CollectingCorsResponse response = new CollectingCorsResponse();
		decision.writeTo(request, response);
		assertThat(response.headers()).doesNotContainKey("Access-Control-Allow-Origin");
		assertThat(response.vary()).contains("Origin");
		if (row.kind() == CorsRequestKind.NOT_CORS) {
			assertThat(decision.rejection()).isNull();
			assertThat(decision.isAnswered()).isFalse();
		}
		else if (row.rejection() != null) {
			assertThat(decision.rejection()).isEqualTo(CorsRejection.PATH_AMBIGUOUS);
			assertThat(decision.status()).isEqualTo(403);
		}
	}

	@Test
	void tableWhenReadHasUniqueTextsAndKnownPolicies() {
		assertThat(ConformanceCases.all()).hasSizeGreaterThan(60)
			.extracting(ConformanceCase::toString)
			.doesNotHaveDuplicates();
		assertThat(ConformanceCases.all()).extracting(ConformanceCase::policy)
			.hasSameElementsAs(ConformancePolicy.all());
		assertThat(ConformancePolicy.all()).extracting(ConformancePolicy::name)
			.doesNotHaveDuplicates()
			.allMatch((name) -> name.matches("[a-z0-9-]+"));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PATH_AMBIGUOUS")
	void tableWhenReadHasPreflightAndActualRequestForReason(CorsRejection reason) {
		Set<CorsRequestKind> kinds = ConformanceCases.all()
			.stream()
			.filter((row) -> row.rejection() == reason)
			.map(ConformanceCase::kind)
			.collect(Collectors.toCollection(HashSet::new));
		boolean preflightOnly = reason == CorsRejection.HEADER_NOT_ALLOWED
				|| reason == CorsRejection.PREFLIGHT_MALFORMED;
		assertThat(kinds).isEqualTo(preflightOnly ? Set.of(CorsRequestKind.PREFLIGHT)
				: Set.of(CorsRequestKind.PREFLIGHT, CorsRequestKind.ACTUAL));
	}

	@Test
	void tableWhenReadMarksWhatClientsCannotSend() {
		assertThat(ConformanceCases.all()).filteredOn((row) -> !row.rawOnly())
			.flatExtracting(ConformanceCase::requestHeaders)
			.extracting(ConformanceCase.Header::value)
			.allMatch((value) -> value.matches("[\\x21-\\x7e]([\\t\\x20-\\x7e]*[\\x21-\\x7e])?"));
		assertThat(ConformanceCases.all()).allMatch((row) -> lengthOfHeaders(row) < 7500)
			.allMatch((row) -> row.large() || lengthOfHeaders(row) < 6500);
	}

	private static int lengthOfHeaders(ConformanceCase row) {
		return row.requestHeaders()
			.stream()
			.mapToInt((header) -> header.name().length() + header.value().length())
			.sum();
	}

	private static TestCorsRequest requestOf(ConformanceCase row) {
		Map<String, String> headers = row.requestHeaders()
			.stream()
			.map(ConformanceCase.Header::name)
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (name) -> String.valueOf(row.requestHeader(name))));
		return new TestCorsRequest(row.method(), headers, "http", "localhost", 54321);
	}

}
