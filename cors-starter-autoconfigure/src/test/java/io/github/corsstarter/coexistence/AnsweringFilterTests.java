package io.github.corsstarter.coexistence;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The one mechanism that policies do not win over, since it answers before they are
 * asked.
 */
@Tag("long")
class AnsweringFilterTests {

	private static final Request READ = SpringCoexistenceTests.READ.in(Zone.GOVERNED);

	private static ComparableAnswer with(ServerStack stack, Rule rule, Ask ask) {
		return Recording.withStarter(SpringCoexistenceTests.FILTER_IN_FRONT, stack, rule).to(ask.of(READ));
	}

	@ParameterizedTest
	@EnumSource
	void preflightWhenPathIsGovernedIsAnsweredByTheFilter(ServerStack stack) {
		Recording without = Recording.withoutStarter(SpringCoexistenceTests.FILTER_IN_FRONT, stack, Rule.NARROW);
		for (Ask ask : List.of(Ask.OURS_PREFLIGHT, Ask.THEIRS_PREFLIGHT, Ask.OTHER_PREFLIGHT)) {
			assertThat(with(stack, Rule.NARROW, ask)).isEqualTo(without.to(ask.of(READ)));
		}
		assertThat(with(stack, Rule.NARROW, Ask.OURS_PREFLIGHT).status()).isEqualTo(403);
		assertThat(with(stack, Rule.NARROW, Ask.THEIRS_PREFLIGHT).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenFilterRefusesDoesNotReachThePolicy(ServerStack stack) {
		ComparableAnswer answer = with(stack, Rule.NARROW, Ask.OURS);
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.accessControl()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenPolicyDeniesDoesNotReachTheHandlerButHasTheHeadersOfTheFilter(ServerStack stack) {
		ComparableAnswer answer = with(stack, Rule.NARROW, Ask.THEIRS);
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.accessControl()).contains("Access-Control-Allow-Origin: " + Origins.THEIRS);
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenBothAllowHasOneOrigin(ServerStack stack) {
		List<String> headers = with(stack, Rule.WIDE, Ask.OURS).accessControl();
		assertThat(headers).contains("Access-Control-Allow-Origin: " + Origins.OURS,
				"Access-Control-Expose-Headers: x-ours");
		// a servlet filter cannot take back what is set in front of it
		assertThat(headers).hasSize((stack == ServerStack.SERVLET) ? 3 : 2);
	}

}
