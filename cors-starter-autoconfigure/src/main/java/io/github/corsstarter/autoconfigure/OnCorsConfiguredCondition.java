package io.github.corsstarter.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if anything is set below {@code cors}, and {@code cors.enabled} is not false:
 * being on the class path changes nothing.
 */
class OnCorsConfiguredCondition extends SpringBootCondition {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(CorsPropertiesBinder.PREFIX);

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS configuration");
		BoundProperties bound = bind(context.getEnvironment());
		if (bound == null || !bound.present()) {
			return ConditionOutcome.noMatch(message.because("nothing is set below 'cors'"));
		}
		if (!bound.properties().enabled()) {
			return ConditionOutcome.noMatch(message.because("'cors.enabled' is false"));
		}
		return ConditionOutcome.match(message.because("there are keys below 'cors'"));
	}

	/** Binding tells the keys of this project from what else starts like them. */
	private static @Nullable BoundProperties bind(Environment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(PREFIX) == ConfigurationPropertyState.PRESENT) {
				return new CorsPropertiesBinder(environment).bind();
			}
		}
		return null;
	}

}
