package io.github.corsstarter.autoconfigure.registry;

import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.corsstarter.configuration.key.KeyTree;

/**
 * Matches if any environment has a source of origins.
 */
class OnOriginSourceCondition extends SpringBootCondition {

	private static final String SOURCES = "origin-sources";

	private static final Bindable<Map<String, Object>> NAMED = Bindable.mapOf(String.class, Object.class);

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS origin source");
		return isAny(context.getEnvironment()) ? ConditionOutcome.match(message.foundExactly("a source of origins"))
				: ConditionOutcome.noMatch(message.because("there is no source of origins"));
	}

	private static boolean isAny(Environment environment) {
		Binder binder = Binder.get(environment);
		return binder.bind("cors." + SOURCES, NAMED).isBound() || binder.bind("cors.environments", NAMED)
			.orElse(Map.of())
			.values()
			.stream()
			.anyMatch(OnOriginSourceCondition::hasSources);
	}

	private static boolean hasSources(Object environment) {
		return environment instanceof Map<?, ?> keys
				&& keys.keySet().stream().anyMatch(OnOriginSourceCondition::isSources);
	}

	private static boolean isSources(Object key) {
		return KeyTree.uniform(String.valueOf(key)).startsWith(KeyTree.uniform(SOURCES));
	}

}
