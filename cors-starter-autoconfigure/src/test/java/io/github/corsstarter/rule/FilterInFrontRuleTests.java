package io.github.corsstarter.rule;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.Ordered;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.FilterFinder.FilterInFront;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FilterInFrontRule}.
 */
class FilterInFrontRuleTests {

	private static List<Finding> findings(TestConfiguration configuration, FilterInFront filter) {
		return Looked.at(configuration, new FilterInFrontRule(() -> List.of(filter)));
	}

	private static FilterInFront filter(int order, String... paths) {
		return new FilterInFront("bean 'limiter'", "com.example.RateLimiter", order, false, List.of(paths));
	}

	@Test
	void findingWhenNoOrderIsLeftInFrontSaysToMoveTheFilter() {
		assertThat(findings(Looked.policy(), filter(Ordered.HIGHEST_PRECEDENCE, "/**"))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.FILTER_IN_FRONT);
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.property()).isEqualTo("cors.filter.order");
				assertThat(finding.source()).isEqualTo("bean 'limiter'");
				assertThat(finding.message())
					.isEqualTo("The filter com.example.RateLimiter (order -2147483648) stands in "
							+ "front of the policies. Requests that it answers itself, as a rate limiter or a redirect does, "
							+ "get no CORS header: preflights fail, and pages cannot read the answer.");
				assertThat(finding.fix()).isEqualTo("If it can answer requests itself, give it an order after "
						+ "-2147483638 (HIGHEST_PRECEDENCE + 10).");
			});
	}

	@ParameterizedTest
	@CsvSource({ "-2147483647, ", "-2147483646, ", "-2147483645, -2147483646", "-2147483639, -2147483640" })
	void fixNamesAnOrderOnlyBehindForwardedHeadersAndObservation(int order, String named) {
		assertThat(findings(Looked.policy(), filter(order, "/**"))).singleElement()
			.extracting(Finding::fix)
			.asString()
			.endsWith((named != null) ? ", or set 'cors.filter.order: " + named + "'." : "(HIGHEST_PRECEDENCE + 10).");
	}

	@Test
	void findingWhenTheFilterComesWithALibraryIsAHint() {
		FilterInFront filter = new FilterInFront("bean 'tracer'", "com.example.Tracer", 0, true, List.of("/**"));
		assertThat(findings(Looked.policy(), filter)).singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/**", "/api/**", "/api/orders", "/*", "/api" })
	void findingsWhenThePathsMeetAPolicyAreThere(String path) {
		assertThat(findings(Looked.policy("cors.paths=/api/**"), filter(0, "/admin/**", path))).hasSize(1);
	}

	@Test
	void findingsWhenThePathsMeetNoPolicyAreNone() {
		assertThat(findings(Looked.policy("cors.paths=/api/**"), filter(0, "/admin/**", "/login"))).isEmpty();
	}

	@Test
	void findingsWhenThereIsNoPolicyAreNone() {
		assertThat(findings(TestConfiguration.properties("cors.max-age=10m"), filter(0, "/**"))).isEmpty();
	}

}
