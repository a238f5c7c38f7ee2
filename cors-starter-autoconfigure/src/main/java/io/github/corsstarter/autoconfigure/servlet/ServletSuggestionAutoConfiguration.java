package io.github.corsstarter.autoconfigure.servlet;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Import;

import io.github.corsstarter.autoconfigure.CorsSuggestionAutoConfiguration;
import io.github.corsstarter.rule.PolicySuggestion;

/**
 * Auto-configuration of what finds the CORS layers of an application that has no policy.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CorsSuggestionAutoConfiguration.class, ServletCorsAutoConfiguration.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(Filter.class)
@ConditionalOnBooleanProperty("cors.diagnostics.suggest-policy")
@ConditionalOnBean(PolicySuggestion.class)
@Import(ServletFinderConfiguration.class)
public final class ServletSuggestionAutoConfiguration {

}
