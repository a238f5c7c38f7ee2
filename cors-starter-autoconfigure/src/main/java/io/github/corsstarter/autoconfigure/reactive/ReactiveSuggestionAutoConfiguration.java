package io.github.corsstarter.autoconfigure.reactive;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.autoconfigure.CorsSuggestionAutoConfiguration;
import io.github.corsstarter.rule.PolicySuggestion;

/**
 * Auto-configuration of what finds the CORS layers of an application that has no policy.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CorsSuggestionAutoConfiguration.class, ReactiveCorsAutoConfiguration.class })
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(WebFilter.class)
@ConditionalOnBooleanProperty("cors.diagnostics.suggest-policy")
@ConditionalOnBean(PolicySuggestion.class)
@Import(ReactiveFinderConfiguration.class)
public final class ReactiveSuggestionAutoConfiguration {

}
