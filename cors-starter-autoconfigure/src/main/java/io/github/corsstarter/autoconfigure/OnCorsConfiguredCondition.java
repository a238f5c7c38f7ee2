package io.github.corsstarter.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.IgnoreErrorsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.corsstarter.configuration.CorsPropertiesBinder;
import io.github.corsstarter.configuration.SuggestPolicy;
import io.github.corsstarter.configuration.ValueForKeys;

/**
 * Matches if anything is set below {@code cors}, and {@code cors.enabled} is not false:
 * being on the class path changes nothing.
 */
class OnCorsConfiguredCondition extends SpringBootCondition {

	private static final ConfigurationPropertyName PREFIX = OnCorsKeyCondition.PREFIX;

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS configuration");
		if (!isAnythingSet(context.getEnvironment())) {
			return ConditionOutcome.noMatch(message.because("nothing is set below 'cors'"));
		}
		if (SuggestPolicy.isAlone(context.getEnvironment())) {
			return ConditionOutcome
				.noMatch(message.because("'cors.diagnostics.suggest-policy' only asks for a suggestion"));
		}
		if (!isEnabled(context.getEnvironment())) {
			return ConditionOutcome.noMatch(message.because("'cors.enabled' is false"));
		}
		return ConditionOutcome.match(message.because("there are keys below 'cors'"));
	}

	/**
	 * Variables of other systems may start with CORS_, too, and never count. Only
	 * binding, which takes its time, tells those of this project.
	 */
	private static boolean isAnythingSet(Environment environment) {
		boolean variables = false;
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(PREFIX) == ConfigurationPropertyState.PRESENT) {
				if (!(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
					return true;
				}
				variables = true;
			}
		}
		return ValueForKeys.isThere(environment)
				|| (variables && new CorsPropertiesBinder(environment).isAnythingBound());
	}

	/** What cannot be read is reported later, when everything is bound. */
	private static boolean isEnabled(Environment environment) {
		return Binder.get(environment, new IgnoreErrorsBindHandler())
			.bind(PREFIX.append("enabled"), Bindable.of(Boolean.class))
			.orElse(true);
	}

}
