package io.github.corsstarter.contract;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContractRunner} and {@link ContractResult}.
 */
class ContractRunnerTests {

	private static final Transport POLICY = PolicyTransport.of(CorsPolicy.compile(CorsPolicySpec.builder("default")
		.allowedOrigins("https://app.example.com")
		.allowedMethods("GET", "PUT", "POST")
		.allowedHeaders("X-Good")
		.exposedHeaders("Location")
		.build()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					expected: allowed|true|allowed expected, and allowed
					what: PUT, headers: X-Good, expected: allowed, reads: Location|true|allowed expected, and allowed
					what: PUT, expected: allowed, reads: [Location, ETag]|false|allowed expected, and allowed, but the page cannot read ETag
					what: PUT, headers: X-Bad, expected: allowed|false|allowed expected, and header-not-allowed
					what: PUT, headers: X-Bad, expected: blocked|true|blocked expected, and header-not-allowed
					what: PUT, headers: X-Bad, expected: header-not-allowed|true|header-not-allowed expected, and header-not-allowed
					what: PUT, headers: X-Bad, expected: origin-not-allowed|false|origin-not-allowed expected, and header-not-allowed
					expected: blocked|false|blocked expected, and allowed
					credentials: true, expected: credentials-not-allowed|true|credentials-not-allowed expected, and credentials-not-allowed
					""")
	void runWhenPolicyAnswersComparesVerdict(String clause, boolean kept, String summary) {
		ContractResult result = ContractRunner.sending(POLICY).run(contractCase(clause));
		assertThat(result.passes()).isEqualTo(kept);
		assertThat(result.summary()).isEqualTo(summary);
		assertThat(result.complete()).isTrue();
	}

	@Test
	void reportWhenBrokenNamesPlaceCaseAndExchange() {
		ContractResult result = ContractRunner.sending(POLICY)
			.run(contractCase("what: PUT, headers: X-Bad, expected: allowed, name: the shop changes orders"));
		assertThat(result.report()).startsWith("""
				cors-contract.yml:1:13: the shop changes orders: PUT /orders from https://app.example.com
				allowed expected, and header-not-allowed
				PUT https://api.invalid/orders from https://app.example.com is blocked: header-not-allowed [x-bad]
				The browser's console:
				""");
	}

	@Test
	void runWhenAskingSendsNothingThatChangesAnything() {
		List<SentRequest> sent = new ArrayList<>();
		ContractRunner runner = ContractRunner.asking((request) -> {
			sent.add(request);
			return POLICY.send(request);
		});
		ContractResult post = runner.run(contractCase("what: POST, expected: allowed, reads: ETag"));
		assertThat(post.passes()).isTrue();
		assertThat(post.complete()).isFalse();
		assertThat(post.summary())
			.isEqualTo("allowed expected, and allowed; what the page reads was not checked, since "
					+ "the request was not sent");
		assertThat(runner.run(contractCase("what: DELETE, expected: method-not-allowed")).passes()).isTrue();
		assertThat(sent).isNotEmpty().allMatch(SentRequest::isPreflight);
		assertThat(runner.run(contractCase("expected: allowed, reads: ETag")).passes()).isFalse();
	}

	private static ContractCase contractCase(String clause) {
		String text = "{contract: [{who: https://app.example.com, where: /orders, " + clause + "}]}";
		return ContractTests.read(text).cases(null).get(0);
	}

}
