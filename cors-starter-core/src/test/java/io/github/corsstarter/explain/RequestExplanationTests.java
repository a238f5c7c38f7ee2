package io.github.corsstarter.explain;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestExplanation}.
 */
class RequestExplanationTests {

	private static final CorsPolicy POLICY = CorsPolicy.compile(CorsPolicySpec.builder("test")
		.allowedOrigins("https://app.example.com", "https://*.example.org")
		.allowedMethods("GET", "PUT")
		.allowedHeaders("authorization")
		.build());

	private static RequestExplanation explain(String origin, String method, boolean credentials, String... headers) {
		return RequestExplanation.of(POLICY, new PlannedRequest(origin, method, List.of(headers), credentials, "/x"));
	}

	@Test
	void explainWhenPreflightIsAllowedShowsItsAnswer() {
		RequestExplanation explanation = explain("https://a.example.org", "PUT", false, "Authorization");
		assertThat(explanation.allowed()).isTrue();
		assertThat(explanation.status()).isEqualTo(204);
		assertThat(explanation.explanation()).contains("'https://*.example.org'");
		assertThat(explanation.headers()).containsEntry("Access-Control-Allow-Methods", "GET, HEAD, PUT")
			.containsEntry("Access-Control-Allow-Headers", "authorization");
		assertThat(explanation.fix()).isNull();
	}

	@Test
	void explainWhenNoPreflightIsNeededShowsTheHeadersOfTheRequest() {
		RequestExplanation explanation = explain("https://app.example.com", "GET", false, "Accept");
		assertThat(explanation.allowed()).isTrue();
		assertThat(explanation.status()).isNull();
		assertThat(explanation.headers()).containsEntry("Access-Control-Allow-Origin", "https://app.example.com")
			.containsEntry("Vary", "Origin");
	}

	@Test
	void explainWhenSafelistedMethodIsNotListedIsDenied() {
		RequestExplanation explanation = explain("https://app.example.com", "POST", false);
		assertThat(explanation.allowed()).isFalse();
		assertThat(explanation.reason()).isEqualTo(CorsRejection.METHOD_NOT_ALLOWED);
		assertThat(explanation.status()).isEqualTo(403);
		assertThat(explanation.browser())
			.isEqualTo("blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested "
					+ "resource.");
	}

	@Test
	void explainWhenOriginIsNearNamesTheEntry() {
		RequestExplanation explanation = explain("http://app.example.com", "PUT", false);
		assertThat(explanation.reason()).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(explanation.nearMiss())
			.isEqualTo(new NearMiss("https://app.example.com", NearMiss.Difference.SCHEME));
		assertThat(explanation.explanation()).contains("It allows 'https://app.example.com'");
		assertThat(explanation.browser()).contains("Response to preflight request doesn't pass access control check");
		assertThat(explanation.headers()).containsOnlyKeys("Vary");
	}

	@Test
	void explainWhenHeaderIsMissingNamesIt() {
		RequestExplanation explanation = explain("https://app.example.com", "GET", false, "X-B", "Authorization",
				"X-A");
		assertThat(explanation.reason()).isEqualTo(CorsRejection.HEADER_NOT_ALLOWED);
		assertThat(explanation.fix()).contains("'x-a, x-b'", "allowed-headers");
	}

	@Test
	void explainWhenPageSendsCredentialsButPolicyDoesNotAllowThemIsBlockedByTheBrowser() {
		RequestExplanation explanation = explain("https://app.example.com", "GET", true);
		assertThat(explanation.allowed()).isFalse();
		assertThat(explanation.reason()).isNull();
		assertThat(explanation.fix()).isEqualTo("Set allow-credentials: true");
		assertThat(explanation.browser()).contains("'Access-Control-Allow-Credentials'");
	}

	@Test
	void explainWhenMethodDiffersByCaseSaysSo() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test")
			.allowedOrigins("https://app.example.com")
			.allowedMethods("PATCH")
			.build());
		RequestExplanation explanation = RequestExplanation.of(policy,
				new PlannedRequest("https://app.example.com", "patch", List.of(), false, "/"));
		assertThat(explanation.explanation()).contains("differ by case");
		assertThat(explanation.fix()).contains("'PATCH'");
	}

}
