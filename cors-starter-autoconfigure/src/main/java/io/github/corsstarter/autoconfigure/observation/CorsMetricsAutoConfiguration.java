package io.github.corsstarter.autoconfigure.observation;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.observation.CorsChangeMetrics;
import io.github.corsstarter.observation.CorsMetrics;
import io.github.corsstarter.observation.OriginSourceMetrics;
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.registry.RefreshListener;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Auto-configuration of the metrics. The names of what it comes after cover the lines of
 * Spring Boot: these classes moved.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CorsAutoConfiguration.class,
		afterName = { "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
				"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, CorsPolicies.class })
public final class CorsMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CorsMetrics corsMetrics(MeterRegistry registry, CorsPolicies policies, ObjectProvider<OriginRegistry> sources) {
		return new CorsMetrics(registry, policies, new NamedRegistry(sources), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	CorsChangeMetrics corsChangeMetrics(MeterRegistry registry) {
		return new CorsChangeMetrics(registry);
	}

	/** Also of sources that come with a change. */
	@Bean
	@Lazy
	@ConditionalOnMissingBean(name = "corsOriginSourceMetrics")
	RefreshListener corsOriginSourceMetrics(MeterRegistry meters, ObjectProvider<OriginRegistry> registry) {
		return new OriginSourceMetrics(meters, registry::getObject);
	}

}
