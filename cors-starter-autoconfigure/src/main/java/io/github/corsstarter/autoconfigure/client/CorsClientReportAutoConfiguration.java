package io.github.corsstarter.autoconfigure.client;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import io.github.corsstarter.actuate.ClientReportsView;
import io.github.corsstarter.actuate.CorsPreflightsEndpoint;
import io.github.corsstarter.actuate.ReportedClients;
import io.github.corsstarter.autoconfigure.observation.CorsMetricsAutoConfiguration;
import io.github.corsstarter.autoconfigure.reactive.ReactiveCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.servlet.ServletCorsAutoConfiguration;
import io.github.corsstarter.client.ClientLedger;
import io.github.corsstarter.client.ClientReportListener;
import io.github.corsstarter.client.ClientReportMeters;
import io.github.corsstarter.client.ClientReports;
import io.github.corsstarter.client.ServerPaths;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Auto-configuration of the reports of browsers. Without the key there is nothing of it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { ServletCorsAutoConfiguration.class, ReactiveCorsAutoConfiguration.class,
		CorsMetricsAutoConfiguration.class })
@ConditionalOnBooleanProperty("cors.client-reports.enabled")
@ConditionalOnBean({ CorsPolicies.class, FilterPlacement.class })
public final class CorsClientReportAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ClientLedger corsClientLedger(CurrentConfiguration configuration) {
		return new ClientLedger(configuration.atStart().diagnostics().recentFailures(), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	ClientReports corsClientReports(CorsPolicies policies, FilterPlacement placement, Environment environment,
			ClientLedger ledger, ObjectProvider<ClientReportListener> listeners) {
		return new ClientReports(policies, paths(placement, environment), ledger, listeners.orderedStream().toList());
	}

	private static ServerPaths paths(FilterPlacement placement, Environment environment) {
		boolean servlet = placement.stack().equals("servlet");
		String servletPath = servlet
				? StringUtils.trimTrailingCharacter(environment.getProperty("spring.mvc.servlet.path", ""), '/') : "";
		return new ServerPaths(servlet, servletPath);
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
		ClientReportMeters corsClientReportMeters(MeterRegistry registry, CorsPolicies policies) {
			return new ClientReportMeters(registry, policies);
		}

	}

	/**
	 * What the endpoint shows.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
	static class EndpointConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsPreflightsEndpoint.class)
		ClientReportsView corsClientReportsView(ClientLedger ledger, CorsExplainer explainer) {
			return new ReportedClients(ledger, explainer);
		}

	}

}
