package io.github.corsstarter.situations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.situations.Situation.Explanation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the table itself.
 */
class SituationsTests {

	private static final List<Situation> ALL = Situations.all().toList();

	@Test
	void situationsAreMany() {
		assertThat(ALL).hasSizeGreaterThan(100).extracting(Situation::name).doesNotHaveDuplicates();
	}

	@Test
	void situationsAreToldAtTheStartOrAtTheRequest() {
		assertThat(ALL).allMatch((situation) -> (situation.report() != null) != (situation.explanation() != null));
	}

	@Test
	void situationsThatNoConfigurationFixesHaveAnAdvice() {
		assertThat(ALL).map(Situation::explanation)
			.filteredOn((explanation) -> explanation != null && explanation.fix() == null)
			.isNotEmpty()
			.allMatch((explanation) -> !explanation.advises().isEmpty());
	}

	@Test
	void situationsHaveEachReasonThatABrowserCanCause() {
		Set<CorsRejection> reasons = EnumSet.allOf(CorsRejection.class);
		// browsers send none of these; a proxy might
		reasons.removeAll(Set.of(CorsRejection.ORIGIN_MALFORMED, CorsRejection.PREFLIGHT_MALFORMED,
				CorsRejection.PATH_AMBIGUOUS));
		assertThat(ALL).map(Situation::explanation)
			.filteredOn((explanation) -> explanation != null && explanation.reason() != null)
			.map(Explanation::reason)
			.containsAll(reasons.stream().map(CorsRejection::id).toList());
	}

	@Test
	void situationsHaveEachProblem() {
		// contracts, changes and registries that cannot be read have tests of their own
		Set<ProblemCode> codes = EnumSet.complementOf(
				EnumSet.of(ProblemCode.SELF_ATTACK_FAILED, ProblemCode.INVALID_CONTRACT, ProblemCode.BROKEN_CONTRACT,
						ProblemCode.UNREADABLE_CONFIGURATION, ProblemCode.UNREADABLE_ORIGIN_SOURCE));
		Set<String> told = ALL.stream()
			.filter((situation) -> situation.report() != null)
			.flatMap((situation) -> situation.requireReport().problems().stream())
			.map((problem) -> problem.split(" ")[0])
			.collect(Collectors.toSet());
		assertThat(told).containsAll(codes.stream().map(ProblemCode::id).toList());
	}

}
