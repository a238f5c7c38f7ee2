package io.github.corsstarter.autoconfigure;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.CorsConfigurationLoader;
import io.github.corsstarter.configuration.CorsProperties.DiagnosticsProperties;
import io.github.corsstarter.configuration.CorsProperties.ExplainToClient;
import io.github.corsstarter.configuration.CorsProperties.LogDenials;
import io.github.corsstarter.configuration.CorsProperties.ValidationMode;
import io.github.corsstarter.configuration.CorsPropertiesBinder;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.configuration.LoadedBlock;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.configuration.ManagementServer;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.observation.DenialLog;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.report.StartupReport;
import io.github.corsstarter.rule.BuiltInRules;
import io.github.corsstarter.rule.CorsFindingRule;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ClientDiagnostics;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * Auto-configuration of the policies and the decision, for both stacks.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnWebApplication
@Conditional(OnCorsConfiguredCondition.class)
@ImportRuntimeHints(CorsRuntimeHints.class)
public final class CorsAutoConfiguration {

	private static final int FIRST_GENERATION = 1;

	@Bean
	@ConditionalOnMissingBean
	static CurrentConfiguration corsConfiguration(Environment environment) {
		return new CurrentConfiguration(new CorsConfigurationLoader(environment).load());
	}

	/**
	 * Loads the configuration before the web server is made, so that mistakes are
	 * reported once, without the server's words around them. Not while the application is
	 * processed ahead of time, where variables of the environment to come are not set.
	 */
	@Bean
	static BeanFactoryPostProcessor corsConfigurationCheck() {
		return (beanFactory) -> {
			if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
				beanFactory.getBeanProvider(CurrentConfiguration.class).getIfAvailable();
			}
		};
	}

	@Bean
	@ConditionalOnMissingBean
	CorsPolicies corsPolicies(CurrentConfiguration configuration, Environment environment, BeanFactory beanFactory) {
		LoadedCorsConfiguration loaded = configuration.loaded();
		ActivePolicies first = new ActivePolicies(loaded.environment(), loaded.policies(),
				loaded.inactiveEnvironments(), ManagementServer.paths(environment, beanFactory), FIRST_GENERATION,
				Clock.systemUTC().instant());
		return new CorsPolicies(new Generation(first, PropertyOrigins.asOf(environment), loaded.notes(),
				loaded.problems(), loaded.findings()));
	}

	@Bean
	@ConditionalOnMissingBean
	CorsDecider corsDecider(CorsPolicies policies, CurrentConfiguration configuration,
			ObjectProvider<CorsDecisionListener> listeners) {
		DiagnosticsProperties diagnostics = configuration.atStart().diagnostics();
		ClientDiagnostics told = new ClientDiagnostics(diagnostics.explainToClient() == ExplainToClient.HEADER,
				diagnostics.policyHeader());
		return new CorsDecider(policies, listeners.orderedStream().toList(), told);
	}

	@Bean
	@ConditionalOnMissingBean
	CorsExplainer corsExplainer(CorsPolicies policies) {
		return new CorsExplainer(policies);
	}

	@Bean
	@ConditionalOnMissingBean
	GuardedExplainer corsGuardedExplainer(CorsExplainer explainer) {
		return new GuardedExplainer(explainer::explain);
	}

	@Bean
	@ConditionalOnMissingBean
	DenialLog corsDenialLog(CurrentConfiguration configuration, GuardedExplainer explainer) {
		DiagnosticsProperties diagnostics = configuration.atStart().diagnostics();
		return new DenialLog(explainer, diagnostics.logDenials() != LogDenials.OFF,
				diagnostics.logDenials() == LogDenials.ALL);
	}

	@Bean
	@ConditionalOnMissingBean
	StartupReport corsStartupReport(CorsPolicies policies, Environment environment) {
		return new StartupReport(policies, environment, CorsPropertiesBinder.KEYS);
	}

	/**
	 * Not in a test slice: it has a part of the application, so that what is missing
	 * there says nothing.
	 */
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty(name = EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, havingValue = "true",
			matchIfMissing = true)
	CorsFindings corsFindings(CorsPolicies policies, CurrentConfiguration configuration, Environment environment,
			ConfigurableListableBeanFactory beanFactory, ObjectProvider<CorsFindingRule> rules) {
		boolean stopProduction = configuration.atStart().validation().mode() == ValidationMode.FAIL;
		return new CorsFindings(policies, environment,
				(properties) -> List.of(() -> BuiltInRules.of(properties, beanFactory, new LoadedBlock(properties)),
						() -> List.of((active, findings) -> new CorsPropertiesBinder(properties).mistypedVariables()
							.forEach(findings)),
						() -> rules.orderedStream().toList()),
				stopProduction, Clock.systemUTC());
	}

}
