package io.github.corsstarter.autoconfigure.registry;

import java.time.Clock;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.autoconfigure.observation.CorsMetricsAutoConfiguration;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.registry.RefreshListener;
import io.github.corsstarter.registry.reader.OriginReaders;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Auto-configuration of origins that come from registries. Where no source is configured
 * nothing of it is made.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CorsAutoConfiguration.class, CorsMetricsAutoConfiguration.class })
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnBean(CorsPolicies.class)
public final class CorsRegistryAutoConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	OriginRegistry corsOriginRegistry(ListableBeanFactory beanFactory, ObjectProvider<RefreshListener> listeners) {
		return new OriginRegistry(new OriginReaders(beanFactory), () -> listeners.orderedStream().toList(),
				Clock.systemUTC());
	}

	/**
	 * What is there where a source is configured.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnOriginSourceCondition.class)
	static class SourceConfiguration {

		/**
		 * Reads the sources when all singletons are there, such as databases, and the
		 * server does not accept requests yet.
		 */
		@Bean
		SmartInitializingSingleton corsOriginSourceStart(OriginRegistry registry, CorsPolicies policies,
				CurrentConfiguration configuration) {
			return () -> registry.start(configuration.loaded().originSources(), policies);
		}

	}

}
