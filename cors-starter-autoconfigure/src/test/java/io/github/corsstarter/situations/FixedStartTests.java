package io.github.corsstarter.situations;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who does all that the report of a failed start says has a configuration that the next
 * start accepts.
 */
class FixedStartTests {

	static Stream<Situation> situations() {
		return Situations.all().filter((situation) -> situation.report() != null);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("situations")
	void startWhenEveryFixIsAppliedHasNoneOfTheirProblems(Situation situation) {
		Start broken = new Start(situation.configuration());
		StartReport report = broken.report();
		Start fixed = broken.fixed(report);
		int fixes = situation.requireReport().fixes().size();
		assertThat(report.problems()).isEqualTo(situation.requireReport().problems());
		assertThat(report.fixes()).as("%s", report.text()).hasSize(fixes);
		assertThat(report.fixes()).extracting(FixedPlace::text)
			.containsExactlyInAnyOrderElementsOf(situation.requireReport().fixes());
		if (situation.requireReport().rewritten() == null) {
			assertThat(fixed.problems()).as("%s", fixed).isEmpty();
		}
		else if (fixes > 0) {
			assertThat(fixed.problems()).hasSizeLessThan(broken.problems().size());
		}
	}

}
