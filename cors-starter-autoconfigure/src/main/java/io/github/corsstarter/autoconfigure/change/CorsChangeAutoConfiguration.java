package io.github.corsstarter.autoconfigure.change;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.autoconfigure.registry.CorsRegistryAutoConfiguration;
import io.github.corsstarter.change.ChangeAnnouncer;
import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeListener;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.HistoryEntry;
import io.github.corsstarter.change.PolicyActivator;
import io.github.corsstarter.change.PolicyChanges;
import io.github.corsstarter.change.PolicyHistory;
import io.github.corsstarter.change.candidate.CandidatePolicies;
import io.github.corsstarter.change.watch.ConfigurationFiles;
import io.github.corsstarter.change.watch.ConfigurationWatcher;
import io.github.corsstarter.change.watch.EnvironmentChangeTrigger;
import io.github.corsstarter.change.watch.TriggerThrottle;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.GenerationListener;

/**
 * Auto-configuration of what changes policies. Nothing of it is made before the first
 * change.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CorsAutoConfiguration.class, CorsRegistryAutoConfiguration.class })
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnBean(CorsPolicies.class)
public final class CorsChangeAutoConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	PolicyChanges corsPolicyChanges(CorsPolicies policies, CurrentConfiguration configuration,
			ObjectProvider<CorsFindings> findings, OriginRegistry registry,
			ObjectProvider<GenerationListener> generationListeners, ObjectProvider<ChangeListener> changeListeners,
			ApplicationEventPublisher events, ConfigurableEnvironment environment,
			ConfigurableBeanFactory beanFactory) {
		PolicyHistory history = new PolicyHistory(HistoryEntry.start(policies.active()));
		ChangeAnnouncer announcer = new ChangeAnnouncer(() -> generationListeners.orderedStream().toList(),
				() -> changeListeners.orderedStream().toList(), events);
		ConfigurationFiles files = new ConfigurationFiles(environment,
				Objects.requireNonNull(beanFactory.getBeanClassLoader()));
		PolicyActivator activator = new PolicyActivator(policies, configuration,
				() -> findings.getIfAvailable(
						() -> new CorsFindings(policies, environment, (any) -> List.of(), false, Clock.systemUTC())),
				history, announcer, registry, files::read, Clock.systemUTC());
		return new PolicyChanges(activator, history, files, new TriggerThrottle());
	}

	/** Changes that Spring Cloud makes. */
	@Bean
	@ConditionalOnClass(name = EnvironmentChangeTrigger.EVENT)
	@ConditionalOnMissingBean
	EnvironmentChangeTrigger corsEnvironmentChangeTrigger(ObjectProvider<PolicyChanges> provider) {
		return new EnvironmentChangeTrigger(() -> {
			PolicyChanges changes = provider.getObject();
			ConfigurableEnvironment changed = changes.files().snapshot();
			changes.throttle()
				.request(() -> changes.activator()
					.activate(ChangeRequest.of(ChangeCause.ENVIRONMENT_CHANGE), () -> changes.files().read(changed)));
		});
	}

	/**
	 * Changes of the configuration files.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty("cors.reload.watch")
	static class WatchConfiguration {

		@Bean
		@ConditionalOnMissingBean
		ConfigurationWatcher corsConfigurationWatcher(CurrentConfiguration configuration, PolicyChanges changes,
				ObjectProvider<CandidatePolicies> candidate) {
			CandidatePolicies tried = candidate.getIfAvailable();
			ConfigurationFiles files = changes.files();
			Supplier<?> look = (tried != null) ? () -> List.of(files.look(), tried.look()) : files::look;
			return new ConfigurationWatcher(configuration.atStart().reload().interval(), look, () -> changes.throttle()
				.request(() -> changes.activator().reload(ChangeRequest.of(ChangeCause.FILE))));
		}

	}

}
