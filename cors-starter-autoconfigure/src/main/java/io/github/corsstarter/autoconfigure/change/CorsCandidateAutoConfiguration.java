package io.github.corsstarter.autoconfigure.change;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.corsstarter.actuate.CorsCandidateEndpoint;
import io.github.corsstarter.autoconfigure.observation.CorsMetricsAutoConfiguration;
import io.github.corsstarter.change.PolicyChanges;
import io.github.corsstarter.change.candidate.CandidatePolicies;
import io.github.corsstarter.change.candidate.DifferenceCounters;
import io.github.corsstarter.change.candidate.DifferenceListener;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Auto-configuration of policies that are tried beside the active ones. Without the key
 * there is nothing of it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CorsChangeAutoConfiguration.class, CorsMetricsAutoConfiguration.class })
@ConditionalOnProperty("cors.candidate.location")
@ConditionalOnBean({ CorsPolicies.class, PolicyChanges.class })
public final class CorsCandidateAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CandidatePolicies corsCandidatePolicies(CorsPolicies policies, CurrentConfiguration configuration,
			PolicyChanges changes, ObjectProvider<DifferenceListener> listeners) {
		return new CandidatePolicies(policies, configuration, changes.activator(),
				() -> listeners.orderedStream().toList(), Clock.systemUTC());
	}

	/**
	 * The endpoint.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
	static class EndpointConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint
		CorsCandidateEndpoint corsCandidateEndpoint(CorsPolicies policies, CandidatePolicies candidate,
				GuardedExplainer explainer) {
			return new CorsCandidateEndpoint(policies, candidate, explainer);
		}

	}

	/**
	 * The metrics.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterRegistry.class)
	@ConditionalOnBean(MeterRegistry.class)
	static class MetricsConfiguration {

		@Bean
		@ConditionalOnMissingBean
		DifferenceCounters corsDifferenceCounters(MeterRegistry registry) {
			return new DifferenceCounters(registry);
		}

	}

}
