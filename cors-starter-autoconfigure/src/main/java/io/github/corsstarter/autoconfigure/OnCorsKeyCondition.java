package io.github.corsstarter.autoconfigure;

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

import io.github.corsstarter.configuration.CorsPropertiesBinder;
import io.github.corsstarter.configuration.ValueForKeys;

/**
 * Matches if anything may be set below {@code cors}. On every auto-configuration whose
 * beans exist beside policies only: where nothing is set, Spring Boot looks at none of
 * them, and loads no class of theirs to ask for beans.
 *
 * @since 0.1.0
 */
public class OnCorsKeyCondition extends SpringBootCondition {

	static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(CorsPropertiesBinder.PREFIX);

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS keys");
		return mayBeThere(context.getEnvironment())
				? ConditionOutcome.match(message.because("there may be keys below 'cors'"))
				: ConditionOutcome.noMatch(message.because("nothing is set below 'cors'"));
	}

	/** Variables of other systems may start with CORS_, too, and count here. */
	private static boolean mayBeThere(Environment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(PREFIX) == ConfigurationPropertyState.PRESENT) {
				return true;
			}
		}
		return ValueForKeys.isThere(environment);
	}

}
