package io.github.corsstarter.report;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.corsstarter.configuration.TestConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports of large configurations: they are there in time.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Tag("long")
class LargeReportTests {

	private static String report(TestConfiguration configuration) {
		return ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text();
	}

	private static String origins(int number, String form) {
		return IntStream.range(0, number).mapToObj((i) -> form.formatted(i)).collect(Collectors.joining());
	}

	@Test
	void textWhenManyOriginsAreWrongShowsAllFixesThatWorkTogether() {
		String text = report(
				TestConfiguration.yaml("cors:\n  allowed-origins:\n" + origins(5000, "  - a%d.example%n")));
		assertThat(text).contains("has 5000 problems", "- https://a0.example", "- https://a4999.example");
	}

	@Test
	void textWhenManyOriginsStandBelowAMisspeltKeyIsThere() {
		String text = report(TestConfiguration
			.yaml("cors:\n  max-age: soon\n  allowed:\n    origins:\n" + origins(5000, "    - a%d.example%n")));
		assertThat(text).contains("has 5002 problems", "cors.allowed.origins[4999]");
	}

	@Test
	void textWhenOneKeyIsWrongBesideManyOriginsFixesIt() {
		String text = report(TestConfiguration
			.yaml("cors:\n  max-age: 30 minutes\n  allowed-origins:\n" + origins(50_000, "  - https://a%d.example%n")));
		assertThat(text).contains("Fix:     max-age: 30m");
	}

}
