package io.github.corsstarter.browser;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Diagnostician}: the reason is found behind answers that do not tell.
 */
class DiagnosticianTests {

	private static final String PAGE = "https://app.example.com";

	private static final String URL = "https://api.example.com/v1";

	private static final PlannedFetch GET = PlannedFetch.of(PAGE, URL);

	private static final Transport POLICY = PolicyTransport.of(CorsPolicy.compile(CorsPolicySpec.builder("default")
		.allowedOrigins(PAGE)
		.allowedMethods("POST", "PUT")
		.allowedHeaders("X-Good")
		.build()));

	@Test
	void diagnoseWhenNothingIsBlockedIsNull() {
		assertThat(diagnose(POLICY, GET.withMethod("PUT").withHeader("X-Good", "1"))).isNull();
	}

	@Test
	void diagnoseWhenHeadersAreDeniedWithoutAWordFindsThem() {
		assertThat(diagnose(POLICY,
				GET.withMethod("PUT").withHeader("X-Good", "1").withHeader("X-Bad", "1").withHeader("X-Worse", "1")))
			.isEqualTo(new BlockDiagnosis(BlockReason.HEADER_NOT_ALLOWED, List.of("x-bad", "x-worse")));
	}

	@Test
	void diagnoseWhenMethodIsDeniedWithoutAWordFindsIt() {
		BlockDiagnosis expected = new BlockDiagnosis(BlockReason.METHOD_NOT_ALLOWED, List.of("DELETE"));
		assertThat(diagnose(POLICY, GET.withMethod("DELETE"))).isEqualTo(expected);
		assertThat(diagnose(POLICY, GET.withMethod("DELETE").withHeader("X-Good", "1"))).isEqualTo(expected);
		assertThat(diagnose(POLICY, GET.withMethod("DELETE").withHeader("X-Bad", "1"))).isEqualTo(expected);
	}

	@Test
	void diagnoseWhenSafelistedMethodIsDeniedFindsIt() {
		assertThat(diagnose(POLICY, GET)).isEqualTo(new BlockDiagnosis(BlockReason.METHOD_NOT_ALLOWED, List.of("GET")));
	}

	@Test
	void diagnoseWhenOriginIsDeniedWithoutAWordFindsIt() {
		BlockDiagnosis expected = new BlockDiagnosis(BlockReason.ORIGIN_NOT_ALLOWED, List.of("https://b.example"));
		PlannedFetch other = PlannedFetch.of("https://b.example", URL);
		assertThat(diagnose(POLICY, other.withMethod("PUT").withHeader("X-Good", "1"))).isEqualTo(expected);
		assertThat(diagnose(POLICY, other.withMethod("POST"))).isEqualTo(expected);
		assertThat(diagnose((request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", PAGE), other))
			.isEqualTo(expected);
	}

	@Test
	void diagnoseWhenCredentialsAreDeniedSaysSo() {
		PlannedFetch included = GET.withMethod("PUT").withCredentials(CredentialsMode.INCLUDE);
		assertThat(reason(POLICY, included)).isEqualTo(BlockReason.CREDENTIALS_NOT_ALLOWED);
		assertThat(reason((request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", "*"), included))
			.isEqualTo(BlockReason.CREDENTIALS_NOT_ALLOWED);
	}

	// Spring answers with the part of the list that it allows
	@Test
	void diagnoseWhenAnswerListsOtherHeadersNamesAllThatAreMissing() {
		Transport trimming = (request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", PAGE,
				"Access-Control-Allow-Headers", "x-a");
		assertThat(diagnose(trimming, GET.withHeader("X-A", "1").withHeader("X-B", "1").withHeader("X-C", "1")))
			.isEqualTo(new BlockDiagnosis(BlockReason.HEADER_NOT_ALLOWED, List.of("x-b", "x-c")));
	}

	@Test
	void diagnoseWhenHeadersAreWildcardWithCredentialsNamesThem() {
		Transport star = (request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", PAGE,
				"Access-Control-Allow-Credentials", "true", "Access-Control-Allow-Headers", "*");
		assertThat(diagnose(star, GET.withHeader("X-A", "1").withCredentials(CredentialsMode.INCLUDE)))
			.isEqualTo(new BlockDiagnosis(BlockReason.HEADER_NOT_ALLOWED, List.of("x-a")));
	}

	@Test
	void diagnoseWhenAnswerListsOtherMethodsNamesMethod() {
		assertThat(
				diagnose((request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", PAGE), GET.withMethod("PUT")))
			.isEqualTo(new BlockDiagnosis(BlockReason.METHOD_NOT_ALLOWED, List.of("PUT")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 404, 302, 500 })
	void diagnoseWhenLoginAnswersPreflightSaysSo(int status) {
		BlockDiagnosis expected = new BlockDiagnosis(BlockReason.PREFLIGHT_REFUSED, List.of(Integer.toString(status)));
		assertThat(diagnose((request) -> ServerAnswer.of(status, "Location", "/login"), GET.withMethod("PUT")))
			.isEqualTo(expected);
		assertThat(diagnose((request) -> ServerAnswer.of(status, "Access-Control-Allow-Origin", PAGE),
				GET.withMethod("PUT")))
			.isEqualTo(expected);
	}

	@Test
	void diagnoseWhenAnswerLostItsHeadersSaysSo() {
		Transport losing = (request) -> request.isPreflight()
				? ServerAnswer.of(204, "Access-Control-Allow-Origin", PAGE, "Access-Control-Allow-Methods", "PUT")
				: ServerAnswer.of(500);
		BlockDiagnosis expected = new BlockDiagnosis(BlockReason.ANSWER_WITHOUT_CORS_HEADERS, List.of("500"));
		assertThat(diagnose(losing, GET)).isEqualTo(expected);
		assertThat(diagnose(losing, GET.withMethod("PUT"))).isEqualTo(expected);
	}

	@Test
	void diagnoseWhenLoginAnswersSaysThatItLacksHeaders() {
		assertThat(diagnose((request) -> ServerAnswer.of(401), GET))
			.isEqualTo(new BlockDiagnosis(BlockReason.ANSWER_WITHOUT_CORS_HEADERS, List.of("401")));
	}

	@Test
	void diagnoseWhenAnswerIsDoubledSaysSo() {
		BlockDiagnosis diagnosis = diagnose((request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", PAGE,
				"Access-Control-Allow-Origin", PAGE), GET);
		assertThat(diagnosis).isNotNull();
		assertThat(diagnosis.reason()).isEqualTo(BlockReason.ANSWER_MALFORMED);
		assertThat(diagnosis.remedy()).contains("contains multiple values '" + PAGE + ", " + PAGE + "'");
	}

	@Test
	void diagnoseWhenRedirectIsRefusedNamesTarget() {
		assertThat(diagnose((request) -> ServerAnswer.of(302, "Access-Control-Allow-Origin", PAGE, "Location",
				"ftp://files.example"), GET))
			.isEqualTo(new BlockDiagnosis(BlockReason.REDIRECT_NOT_ALLOWED, List.of("ftp://files.example")));
	}

	@Test
	void diagnoseWhenNothingWasSentBlamesPage() {
		assertThat(reason(POLICY, GET.withMethod("TRACE"))).isEqualTo(BlockReason.NOT_SENT);
		assertThat(reason(POLICY, PlannedFetch.of(PAGE, "no URL"))).isEqualTo(BlockReason.NOT_SENT);
	}

	@Test
	void diagnoseWhenAskingAgainSendsPreflightsOnly() {
		ScriptedTransport transport = new ScriptedTransport(POLICY::send);
		diagnose(transport, GET.withMethod("DELETE").withHeader("X-Bad", "1"));
		assertThat(transport.requests()).hasSizeGreaterThan(1).allMatch(SentRequest::isPreflight);
	}

	@Test
	void remedyWhenReasonHasSubjectsNamesThem() {
		assertThat(new BlockDiagnosis(BlockReason.HEADER_NOT_ALLOWED, List.of("x-a", "x-b")).remedy())
			.startsWith("Allow the header 'x-a', 'x-b' for this path");
		assertThat(Arrays.stream(BlockReason.values()).map(BlockReason::id)).contains("header-not-allowed",
				"answer-without-cors-headers");
	}

	private static @Nullable BlockReason reason(Transport transport, PlannedFetch fetch) {
		BlockDiagnosis diagnosis = diagnose(transport, fetch);
		return (diagnosis != null) ? diagnosis.reason() : null;
	}

	private static @Nullable BlockDiagnosis diagnose(Transport transport, PlannedFetch fetch) {
		BrowserSession session = new BrowserSession(transport,
				new PreflightCache(BrowserEngine.CHROMIUM, InstantSource.fixed(Instant.EPOCH)));
		return session.diagnose(session.fetch(fetch, null));
	}

}
