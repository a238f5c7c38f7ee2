package io.github.corsstarter.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.LoadedBlock;
import io.github.corsstarter.rule.PolicySuggestion;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Auto-configuration of the policies that are suggested to those who ask for them.
 * Whether there is any policy does not matter.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("cors.diagnostics.suggest-policy")
@ConditionalOnBooleanProperty(name = "cors.enabled", matchIfMissing = true)
public final class CorsSuggestionAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	PolicySuggestion corsPolicySuggestion(Environment environment, ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<CorsPolicies> policies) {
		return new PolicySuggestion(environment, beanFactory, policies.getIfAvailable(), new LoadedBlock(environment));
	}

}
