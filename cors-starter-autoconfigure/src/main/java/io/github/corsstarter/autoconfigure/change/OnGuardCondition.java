package io.github.corsstarter.autoconfigure.change;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless {@code cors.reload.guard} is zero. What is no duration is reported when
 * everything is bound.
 */
class OnGuardCondition extends SpringBootCondition {

	private static final String KEY = "cors.reload.guard";

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS guard");
		return isZero(context.getEnvironment().getProperty(KEY))
				? ConditionOutcome.noMatch(message.because("'" + KEY + "' is zero"))
				: ConditionOutcome.match(message.because("'" + KEY + "' is not zero"));
	}

	private static boolean isZero(@Nullable String written) {
		try {
			return written != null
					&& DurationStyle.detectAndParse(written.strip(), ChronoUnit.SECONDS).equals(Duration.ZERO);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
