package io.github.corsstarter.autoconfigure.actuate;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.actuate.ClientReportsView;
import io.github.corsstarter.actuate.CorsAuditTrail;
import io.github.corsstarter.actuate.CorsEndpoint;
import io.github.corsstarter.actuate.CorsExplainEndpoint;
import io.github.corsstarter.actuate.CorsHistoryEndpoint;
import io.github.corsstarter.actuate.CorsInfoContributor;
import io.github.corsstarter.actuate.CorsPreflightsEndpoint;
import io.github.corsstarter.actuate.PageSite;
import io.github.corsstarter.actuate.reactive.ReactiveExplainExtension;
import io.github.corsstarter.actuate.reactive.ReactiveHistoryExtension;
import io.github.corsstarter.actuate.reactive.ReactivePoliciesExtension;
import io.github.corsstarter.actuate.reactive.ReactiveRequestsExtension;
import io.github.corsstarter.actuate.servlet.ServletExplainExtension;
import io.github.corsstarter.actuate.servlet.ServletHistoryExtension;
import io.github.corsstarter.actuate.servlet.ServletPoliciesExtension;
import io.github.corsstarter.actuate.servlet.ServletRequestsExtension;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.autoconfigure.change.CorsChangeAutoConfiguration;
import io.github.corsstarter.autoconfigure.reactive.ReactiveCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.servlet.ServletCorsAutoConfiguration;
import io.github.corsstarter.change.ChangeListener;
import io.github.corsstarter.change.PolicyChanges;
import io.github.corsstarter.change.candidate.CandidatePolicies;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.EntryUsage;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Auto-configuration of the actuator endpoints, and of the ledger that one of them shows.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CorsAutoConfiguration.class, CorsChangeAutoConfiguration.class,
		ServletCorsAutoConfiguration.class, ReactiveCorsAutoConfiguration.class })
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean({ CorsPolicies.class, FilterPlacement.class })
public final class CorsEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint
	CorsEndpoint corsEndpoint(CorsPolicies policies, FilterPlacement placement,
			ObjectProvider<OriginRegistry> registry) {
		return new CorsEndpoint(policies, placement, new NamedRegistry(registry), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(endpoint = CorsEndpoint.class)
	EntryUsage corsEntryUsage(CorsPolicies policies) {
		return new EntryUsage(policies, Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(endpoint = CorsPreflightsEndpoint.class)
	CorsLedger corsLedger(CorsPolicies policies, CurrentConfiguration configuration, GuardedExplainer explainer) {
		return new CorsLedger(Clock.systemUTC(), policies, explainer,
				configuration.atStart().diagnostics().recentFailures());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint
	CorsPreflightsEndpoint corsPreflightsEndpoint(CorsPolicies policies, CorsLedger ledger, GuardedExplainer explainer,
			ObjectProvider<ClientReportsView> clientReports) {
		return new CorsPreflightsEndpoint(policies, ledger, explainer, clientReports);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint
	CorsExplainEndpoint corsExplainEndpoint(CorsExplainer explainer, Environment environment,
			FilterPlacement placement) {
		return new CorsExplainEndpoint(explainer, environment, placement);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint
	CorsHistoryEndpoint corsHistoryEndpoint(CorsPolicies policies, ObjectProvider<PolicyChanges> changes,
			ObjectProvider<CandidatePolicies> candidate) {
		return new CorsHistoryEndpoint(policies, changes, candidate);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(name = "corsAuditTrail")
	ChangeListener corsAuditTrail(ApplicationEventPublisher events) {
		return new CorsAuditTrail(events);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(endpoint = InfoEndpoint.class)
	CorsInfoContributor corsInfoContributor(CorsPolicies policies) {
		return new CorsInfoContributor(policies);
	}

	/**
	 * The servlet stack.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsExplainEndpoint.class)
		ServletExplainExtension corsExplainExtension(CorsExplainEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ServletExplainExtension(endpoint, new PageSite(policies, endpoints));
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsEndpoint.class)
		ServletPoliciesExtension corsPoliciesExtension(CorsEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ServletPoliciesExtension(endpoint, new PageSite(policies, endpoints));
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsPreflightsEndpoint.class)
		ServletRequestsExtension corsRequestsExtension(CorsPreflightsEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ServletRequestsExtension(endpoint, new PageSite(policies, endpoints));
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsHistoryEndpoint.class)
		ServletHistoryExtension corsHistoryExtension(CorsHistoryEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ServletHistoryExtension(endpoint, new PageSite(policies, endpoints));
		}

	}

	/**
	 * The WebFlux stack.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnClass(WebFilter.class)
	static class ReactiveConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsExplainEndpoint.class)
		ReactiveExplainExtension corsExplainExtension(CorsExplainEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ReactiveExplainExtension(endpoint, new PageSite(policies, endpoints));
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsEndpoint.class)
		ReactivePoliciesExtension corsPoliciesExtension(CorsEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ReactivePoliciesExtension(endpoint, new PageSite(policies, endpoints));
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsPreflightsEndpoint.class)
		ReactiveRequestsExtension corsRequestsExtension(CorsPreflightsEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ReactiveRequestsExtension(endpoint, new PageSite(policies, endpoints));
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint(endpoint = CorsHistoryEndpoint.class)
		ReactiveHistoryExtension corsHistoryExtension(CorsHistoryEndpoint endpoint, CorsPolicies policies,
				ObjectProvider<PathMappedEndpoints> endpoints) {
			return new ReactiveHistoryExtension(endpoint, new PageSite(policies, endpoints));
		}

	}

}
