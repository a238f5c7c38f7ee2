package io.github.corsstarter.autoconfigure;

import java.util.Locale;
import java.util.Set;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
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

	private static final Set<String> FALSE = Set.of("false", "off", "no", "0");

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS configuration");
		if (!isAnythingSet(context.getEnvironment())) {
			return ConditionOutcome.noMatch(message.because("nothing is set below 'cors'"));
		}
		if (isDisabled(context.getEnvironment())) {
			return ConditionOutcome.noMatch(message.because("'cors.enabled' is false"));
		}
		return ConditionOutcome.match(message.because("there are keys below 'cors'"));
	}

	/** What the binder takes for false; anything else that is not true is a problem. */
	private static boolean isDisabled(Environment environment) {
		String enabled = Binder.get(environment).bind("cors.enabled", String.class).orElse("true");
		return FALSE.contains(enabled.strip().toLowerCase(Locale.ROOT));
	}

	/** Binding tells the keys of this project from what else starts like them. */
	private static boolean isAnythingSet(Environment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(PREFIX) == ConfigurationPropertyState.PRESENT) {
				return new CorsPropertiesBinder(environment).bind().present();
			}
		}
		return false;
	}

}
