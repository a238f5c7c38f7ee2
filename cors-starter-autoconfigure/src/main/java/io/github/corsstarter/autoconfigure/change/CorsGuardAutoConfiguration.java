package io.github.corsstarter.autoconfigure.change;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.autoconfigure.observation.CorsMetricsAutoConfiguration;
import io.github.corsstarter.change.ChangeListener;
import io.github.corsstarter.change.PolicyChanges;
import io.github.corsstarter.change.guard.GuardSettings;
import io.github.corsstarter.change.guard.NewlyDeniedCounters;
import io.github.corsstarter.change.guard.NewlyDeniedListener;
import io.github.corsstarter.change.guard.RegressionGuard;
import io.github.corsstarter.configuration.CorsProperties.LogDenials;
import io.github.corsstarter.configuration.CorsProperties.ReloadProperties;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Auto-configuration of what watches over a change. Nothing of it is made before the
 * first change, and the types of its beans are those under which they are asked for, so
 * that a start loads no other.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CorsChangeAutoConfiguration.class, CorsMetricsAutoConfiguration.class })
@Conditional({ OnCorsKeyCondition.class, OnGuardCondition.class })
@ConditionalOnBean({ CorsPolicies.class, PolicyChanges.class })
public final class CorsGuardAutoConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean(name = "corsRegressionGuard")
	ChangeListener corsRegressionGuard(CorsPolicies policies, CurrentConfiguration configuration,
			GuardedExplainer explainer, ObjectProvider<PolicyChanges> changes,
			ObjectProvider<NewlyDeniedListener> listeners) {
		ReloadProperties reload = configuration.atStart().reload();
		boolean logged = configuration.atStart().diagnostics().logDenials() != LogDenials.OFF;
		return new RegressionGuard(policies, new GuardSettings(reload.guard(), reload.rollbackAfter(), logged),
				explainer, () -> changes.getObject().activator(), () -> listeners.orderedStream().toList(),
				System::nanoTime);
	}

	/**
	 * The metrics.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterRegistry.class)
	@ConditionalOnBean(MeterRegistry.class)
	static class MetricsConfiguration {

		@Bean
		@Lazy
		@ConditionalOnMissingBean(name = "corsNewlyDeniedCounters")
		NewlyDeniedListener corsNewlyDeniedCounters(MeterRegistry registry) {
			return new NewlyDeniedCounters(registry);
		}

	}

}
