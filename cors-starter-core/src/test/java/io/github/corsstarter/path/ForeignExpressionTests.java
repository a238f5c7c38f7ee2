package io.github.corsstarter.path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A path pattern may be somebody else's: no regular expression that reads its text for
 * ever is tried for ever.
 */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ForeignExpressionTests {

	private static final String LONG = "/" + "a".repeat(60) + "b";

	@ParameterizedTest
	@ValueSource(strings = { "/{x:(.*a){30}}", "/{x:a*a*a*a*a*a*a*a*a*a*}c", "/{x:(a+)+\\1c}", "/{x:(?:(a+)+)+\\1$}" })
	void matchesWhenExpressionWouldTakeForEverGivesUp(String text) {
		PlainPathPattern pattern = PlainPathPattern.parse(text);
		assertThatExceptionOfType(EndlessMatchException.class).isThrownBy(() -> pattern.matches(LONG))
			.withMessage(
					"The regular expression in the path pattern '" + text + "' takes too many steps to match a path");
	}

	/** Java remembers where these have failed, unless there is a back reference. */
	@ParameterizedTest
	@ValueSource(strings = { "/{x:(a+)+$}", "/{x:(a+)+}", "/{x:(a|a)*}", "/{x:(a|aa)+}", "/{x:(?=(a+)+$).*}" })
	void matchesWhenExpressionRepeatsARepetitionEnds(String text) {
		assertThat(PlainPathPattern.parse(text).matches(LONG)).isFalse();
	}

	@Test
	void matchesWhenExpressionIsGoodReadsAsFarAsItMust() {
		assertThat(PlainPathPattern.parse("/{x:(a+)+}").matches("/" + "a".repeat(900))).isTrue();
		assertThat(PlainPathPattern.parse("/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
			.matches("/123e4567-e89b-12d3-a456-426614174000")).isTrue();
		assertThat(PlainPathPattern.parse("/a*b*c*d").matches("/" + "abc".repeat(30))).isFalse();
	}

}
