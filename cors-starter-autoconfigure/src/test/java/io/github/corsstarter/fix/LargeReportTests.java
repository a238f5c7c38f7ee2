package io.github.corsstarter.fix;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports of large configurations: they are there in time.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Tag("long")
class LargeReportTests {

	private static final int MANY = 100_000;

	/** Ten times as many problems cost about ten times as much: never a hundred times. */
	private static final long MAX_GROWTH = 15;

	private static String report(TestConfiguration configuration) {
		return ProblemReport.of(configuration.environment(), configuration.problems(), TestConfiguration::diagnose)
			.text();
	}

	private static String origins(int number, String form) {
		return IntStream.range(0, number).mapToObj((i) -> form.formatted(i)).collect(Collectors.joining());
	}

	@Test
	void textWhenManyOriginsAreWrongShowsTheFirstOnesWithTheirFixes() {
		IntFunction<TestConfiguration> yaml = (number) -> TestConfiguration
			.yaml("cors:\n  max-age: soon\n  allowed-origins:\n" + origins(number, "  - a%d.example%n"));
		Large large = Large.report(yaml.apply(MANY));
		assertThat(large.text).contains("has 100001 problems", "cors.max-age [invalid-value]")
			.contains("1001) cors.allowed-origins[999] [invalid-origin]", "Fix:     - https://a999.example")
			.doesNotContain("a1000.example")
			.endsWith("%n%n... and 99000 more: 99000 x invalid-origin".formatted());
		assertThat(large.text.split("Fix: ", -1)).hasSize(1001);
		assertThat(large.bytes).isLessThan(MAX_GROWTH * Large.report(yaml.apply(MANY / 10)).bytes);
	}

	@Test
	void textWhenManyOriginsOfOnePropertyAreWrongDoesNotRepeatIt() {
		IntFunction<TestConfiguration> property = (number) -> TestConfiguration
			.properties("cors.allowed-origins=" + origins(number, "a%d.example,") + "b.example\n");
		Large large = Large.report(property.apply(MANY));
		assertThat(large.text).contains("has 100001 problems", "1000) cors.allowed-origins[999] [invalid-origin]")
			.contains("Open:    no fix is shown, because the text is too long")
			.doesNotContain("a1000.example", "Fix: ")
			.endsWith("%n%n... and 99001 more: 99001 x invalid-origin".formatted());
		assertThat(large.bytes).isLessThan(MAX_GROWTH * Large.report(property.apply(MANY / 10)).bytes);
	}

	@Test
	void textWhenOneFixAmongManyDoesNotWorkShowsTheOthers() {
		String text = report(TestConfiguration.yaml("cors:\n  allowed-origins:\n" + origins(50, "  - a%d.example%n")
				+ "  - \"*.co.uk\"\n" + origins(50, "  - b%d.example%n")));
		assertThat(text).contains("- https://a49.example", "- https://b49.example").doesNotContain("https://*.co.uk");
	}

	@Test
	void textWhenManyOriginsStandBelowAMisspeltKeyIsThere() {
		String text = report(TestConfiguration
			.yaml("cors:\n  max-age: soon\n  allowed:\n    origins:\n" + origins(5000, "    - a%d.example%n")));
		assertThat(text).contains("has 5002 problems", "cors.allowed.origins[999]");
	}

	@Test
	void textWhenOneKeyIsWrongBesideManyOriginsFixesIt() {
		String text = report(TestConfiguration
			.yaml("cors:\n  max-age: 30 minutes\n  allowed-origins:\n" + origins(50_000, "  - https://a%d.example%n")));
		assertThat(text).contains("Fix:     max-age: 30m");
	}

	/**
	 * A report and what it has cost, without the first check.
	 */
	private record Large(String text, long bytes) {

		private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

		static Large report(TestConfiguration configuration) {
			List<CorsPolicyProblem> problems = configuration.problems();
			long before = THREADS.getCurrentThreadAllocatedBytes();
			String text = ProblemReport.of(configuration.environment(), problems, TestConfiguration::diagnose).text();
			return new Large(text, THREADS.getCurrentThreadAllocatedBytes() - before);
		}

	}

}
