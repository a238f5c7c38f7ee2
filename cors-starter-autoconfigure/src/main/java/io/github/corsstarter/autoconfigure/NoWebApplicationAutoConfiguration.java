package io.github.corsstarter.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.CorsPropertiesBinder;
import io.github.corsstarter.report.NoEffectReport;

/**
 * Auto-configuration of what is said where there is no web application.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnNotWebApplication
@Conditional(OnCorsConfiguredCondition.class)
public final class NoWebApplicationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	NoEffectReport corsNoEffectReport(Environment environment) {
		return new NoEffectReport(environment, CorsPropertiesBinder.KEYS);
	}

}
