package io.github.corsstarter.observation;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.RequestClient;
import io.github.corsstarter.explain.TestDenials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form that an identity provider posts to a site without https looks like a request of
 * a script.
 */
class FormPostTests {

	@ParameterizedTest
	@CsvSource({ "ACTUAL,OTHER,POST,ORIGIN_NOT_ALLOWED,true", "ACTUAL,OTHER,POST,ORIGIN_NULL,true",
			"ACTUAL,BROWSER,POST,ORIGIN_NOT_ALLOWED,false", "ACTUAL,OTHER,GET,ORIGIN_NOT_ALLOWED,false",
			"ACTUAL,OTHER,POST,METHOD_NOT_ALLOWED,false", "PREFLIGHT,OTHER,POST,ORIGIN_NOT_ALLOWED,false" })
	void explainWhenFormMayHaveBeenPostedSaysSo(CorsRequestKind kind, RequestClient client, String method,
			CorsRejection reason, boolean said) {
		Map<String, String> headers = new HashMap<>(Map.of("Origin", "https://idp.example"));
		if (kind == CorsRequestKind.PREFLIGHT) {
			headers.put("Access-Control-Request-Method", method);
		}
		if (client == RequestClient.BROWSER) {
			headers.put("Sec-Fetch-Mode", "cors");
		}
		Denial denied = TestDenials.sent(Denials.POLICY, reason,
				new TestDenials.Request((kind == CorsRequestKind.PREFLIGHT) ? "OPTIONS" : method, headers));
		ExplainedDenial explained = new GuardedExplainer((denial) -> new ExplainedDenial("Denied.", ""))
			.explain(denied);
		assertThat(explained.advice().contains("posted a form")).isEqualTo(said);
		assertThat(explained.line().contains("over https")).isEqualTo(said);
	}

}
