package io.github.corsstarter.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.UnsafeCorsException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnsafeCorsFailureAnalyzer}.
 */
class UnsafeCorsFailureAnalyzerTests {

	private final TestConfiguration configuration = TestConfiguration.yaml("""
			cors:
			  environment: prod
			  allowed-origins: https://app.example.com
			  max-age: 2h
			""");

	@Test
	void analysisWhenProductionIsUnsafeHasTheLayoutOfProblems() {
		Finding ofHandler = unsafe("@CrossOrigin", "/orders", "@CrossOrigin", "Shop.list()");
		Finding ofKey = unsafe("'cors.max-age'", "/graphql", "cors.max-age", null);
		FailureAnalysis analysis = new UnsafeCorsFailureAnalyzer(this.configuration.environment())
			.analyze(new UnsafeCorsException(List.of(ofHandler, ofKey)));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription().replace(System.lineSeparator(), "\n")).isEqualTo(
				"""
						The environment is production, and CORS is unsafe in 2 places:

						1) @CrossOrigin [any-origin-with-credentials]
						   Problem: @CrossOrigin lets pages of every origin act as the logged-in user on '/orders': it allows any \
						origin together with credentials, and no policy governs the path.
						   Source:  Shop.list()
						   Fix:     Give '/orders' a policy, or let @CrossOrigin name the origins or allow no credentials.
						   See:     %1$s

						2) cors.max-age [any-origin-with-credentials]
						   Problem: 'cors.max-age' lets pages of every origin act as the logged-in user on '/graphql': it allows any \
						origin together with credentials, and no policy governs the path.
						   Source:  class path resource [application.yml] - 4:12
						   Fix:     Give '/graphql' a policy, or let 'cors.max-age' name the origins or allow no credentials.
						   See:     %1$s"""
					.formatted(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS.reference()));
		assertThat(analysis.getAction()).contains("cors.validation.mode: warn");
	}

	private static Finding unsafe(String layer, String path, String property, @Nullable String source) {
		return new Finding(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS, Severity.ERROR, null, property, source,
				layer + " lets pages of every origin act as the logged-in user on '" + path + "': it allows any origin "
						+ "together with credentials, and no policy governs the path.",
				"Give '" + path + "' a policy, or let " + layer + " name the origins or allow no credentials.");
	}

}
