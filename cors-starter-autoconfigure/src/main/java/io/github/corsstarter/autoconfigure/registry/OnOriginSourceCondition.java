package io.github.corsstarter.autoconfigure.registry;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.corsstarter.configuration.key.KeyTree;

/**
 * Matches if a source of origins is configured, or named. Nothing is bound: that reports
 * mistakes, and it is too early for it.
 */
class OnOriginSourceCondition extends SpringBootCondition {

	private static final ConfigurationPropertyName CORS = ConfigurationPropertyName.of("cors");

	private static final String SOURCES = KeyTree.uniform("origin-sources");

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS origin source");
		return isAny(context.getEnvironment()) ? ConditionOutcome.match(message.foundExactly("a source of origins"))
				: ConditionOutcome.noMatch(message.because("there is no source of origins"));
	}

	private static boolean isAny(Environment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable && isAny(iterable)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAny(IterableConfigurationPropertySource source) {
		for (ConfigurationPropertyName name : source) {
			if (isOfSources(name)) {
				return true;
			}
		}
		return false;
	}

	/** No key of a source ends with an index, and a list may have a million of them. */
	private static boolean isOfSources(ConfigurationPropertyName name) {
		return !name.isLastElementIndexed() && CORS.isAncestorOf(name)
				&& KeyTree.uniform(name.toString()).contains(SOURCES);
	}

}
