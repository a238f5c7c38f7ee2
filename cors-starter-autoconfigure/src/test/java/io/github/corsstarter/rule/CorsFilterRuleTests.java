package io.github.corsstarter.rule;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsFilterRule}.
 */
class CorsFilterRuleTests {

	private static List<Finding> findings(TestConfiguration configuration, boolean inFront) {
		CorsFilterUse filter = new CorsFilterUse("http.cors()", "bean 'chain'", inFront, null, null);
		return Looked.at(configuration, new CorsFilterRule(() -> List.of(filter), Looked.blocks(configuration)));
	}

	@Test
	void findingWhenNothingIsLeftToTheFilterIsAWarning() {
		assertThat(findings(Looked.policy(), false)).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.property()).isEqualTo("http.cors()");
			assertThat(finding.source()).isEqualTo("bean 'chain'");
			assertThat(finding.message()).startsWith("Policies win over http.cors() where they govern");
		});
	}

	@Test
	void findingWhenOtherPathsAreLeftToTheFilterIsAHint() {
		assertThat(findings(Looked.policy("cors.paths=/api/**"), false)).singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
	}

	@Test
	void findingWhenTheFilterIsInFrontSaysThatItWins() {
		assertThat(findings(Looked.policy("cors.paths=/api/**"), true)).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.message()).contains("stands in front of the policies and wins");
		});
	}

	@Test
	void findingsWhenThereIsNoPolicyAreNone() {
		assertThat(findings(TestConfiguration.properties("cors.max-age=10m"), false)).isEmpty();
	}

}
