package io.github.corsstarter.observation;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explainer.ExplainedDenial;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form that an identity provider posts to a site without https looks like a request of
 * a script.
 */
class FormPostTests {

	private static final CorsPolicy POLICY = CorsPolicy
		.compile(CorsPolicySpec.builder("default").allowedOrigins("https://app.example.com").build());

	@ParameterizedTest
	@CsvSource({ "ACTUAL,OTHER,POST,ORIGIN_NOT_ALLOWED,true", "ACTUAL,OTHER,POST,ORIGIN_NULL,true",
			"ACTUAL,BROWSER,POST,ORIGIN_NOT_ALLOWED,false", "ACTUAL,OTHER,GET,ORIGIN_NOT_ALLOWED,false",
			"ACTUAL,OTHER,POST,METHOD_NOT_ALLOWED,false", "PREFLIGHT,OTHER,POST,ORIGIN_NOT_ALLOWED,false" })
	void explainWhenFormMayHaveBeenPostedSaysSo(CorsRequestKind kind, RequestClient client, String method,
			CorsRejection reason, boolean said) {
		Failure failure = new Failure("default", "0", kind, client, method, "/login", 403, "https://idp.example",
				List.of(), reason, List.of());
		ExplainedDenial explained = new GuardedExplainer(
				(policy, denial) -> new ExplainedDenial("Denied.", "", null, List.of(), null))
			.explain(POLICY, failure);
		assertThat(explained.advice().contains("posted a form")).isEqualTo(said);
		assertThat(explained.line().contains("over https")).isEqualTo(said);
	}

}
