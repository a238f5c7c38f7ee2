package io.github.corsstarter.situations;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who does all that the report of a failed start says has a configuration that the next
 * start accepts.
 */
class MendedStartTests {

	static Stream<Situation> situations() {
		return Situations.all().filter((situation) -> situation.report() != null);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("situations")
	void startWhenEveryFixIsAppliedHasNoneOfTheirProblems(Situation situation) {
		Start broken = new Start(situation.configuration());
		StartReport report = broken.report();
		Start mended = broken.mended();
		int fixes = situation.requireReport().mended().size();
		assertThat(report.problems()).isEqualTo(situation.requireReport().problems());
		assertThat(report.mended()).as("%s", report.text()).hasSize(fixes);
		assertThat(report.mended()).extracting(MendedPlace::text)
			.containsExactlyInAnyOrderElementsOf(situation.requireReport().mended());
		if (situation.requireReport().rewritten() == null) {
			assertThat(mended.problems()).as("%s", mended).isEmpty();
		}
		else if (fixes > 0) {
			assertThat(mended.problems()).hasSizeLessThan(broken.problems().size());
		}
	}

}
