package io.github.corsstarter.situations;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.situations.Situation.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The situations in which the application does not start: the report names the cause, and
 * who does as it says has an application that starts and lets the page in.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailedStartTests {

	@TempDir
	Path folder;

	static Stream<Arguments> situations() {
		return Situations.all().filter((situation) -> situation.report() != null).flatMap(Situation::onEachStack);
	}

	@ParameterizedTest(name = "{0} [{1}]")
	@MethodSource("situations")
	void startWhenConfigurationIsBrokenTellsHowToFixIt(Situation situation, Stack stack, CapturedOutput output) {
		Deployment broken = Deployment.of(this.folder, situation.configuration());
		assertThatException().isThrownBy(() -> broken.start(stack).close());
		StartReport report = StartReport.in(output.getAll());
		Report expected = situation.requireReport();
		assertThat(report.problems()).isEqualTo(expected.problems());
		assertThat(expected.says()).isNotEmpty().allSatisfy((words) -> assertThat(report.text()).contains(words));
		assertThat(expected.sources()).allSatisfy((place) -> assertThat(report.text()).contains(place));
		List<FixedPlace> fixes = report.fixes();
		assertThat(fixes).extracting(FixedPlace::text).containsExactlyInAnyOrderElementsOf(expected.fixes());
		Configuration rewritten = situation.configuration().with(fixes);
		Deployment deployment = Deployment.of(this.folder,
				(expected.rewritten() != null) ? rewritten.with(expected.rewritten()) : rewritten);
		try (SituationServer application = deployment.start(stack)) {
			application.assertThatAllows(situation.page());
		}
	}

}
