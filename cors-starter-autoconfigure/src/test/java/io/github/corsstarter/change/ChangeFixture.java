package io.github.corsstarter.change;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.registry.FakeRegistries;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ClientDiagnostics;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;
import io.github.corsstarter.web.ManagementPaths;

/**
 * Policies that change, without an application around them.
 */
public final class ChangeFixture {

	/** Told of generations. */
	public final List<GenerationListener> generationListeners = new ArrayList<>();

	/** Told of changes. */
	public final List<ChangeListener> changeListeners = new ArrayList<>();

	/** The policies. */
	public final CorsPolicies policies;

	/** Their configuration. */
	public final CurrentConfiguration configuration;

	/** Changes them. */
	public final PolicyActivator activator;

	/** Decides requests. */
	public final CorsDecider decider;

	/** Explains denials. */
	public final GuardedExplainer explainer;

	/** What was tried. */
	public final PolicyHistory history;

	/**
	 * Starts with a configuration.
	 * @param start the configuration
	 */
	public ChangeFixture(TestConfiguration start) {
		this(start, FakeRegistries.none());
	}

	/**
	 * Starts with a configuration and its sources.
	 * @param start the configuration
	 * @param registry the sources, which are read
	 */
	public ChangeFixture(TestConfiguration start, OriginRegistry registry) {
		Environment environment = start.environment();
		LoadedCorsConfiguration loaded = start.load();
		ActivePolicies first = new ActivePolicies(loaded.environment(), loaded.policies(),
				loaded.inactiveEnvironments(), ManagementPaths.NONE, 1, Instant.EPOCH);
		this.policies = new CorsPolicies(new Generation(first, PropertyOrigins.asOf(environment), loaded.notes()));
		registry.start(loaded.originSources(), this.policies);
		this.configuration = new CurrentConfiguration(loaded);
		this.history = new PolicyHistory(HistoryEntry.start(first));
		CorsFindings findings = new CorsFindings(this.policies, environment, (any) -> List.of(), false,
				Clock.systemUTC());
		this.activator = new PolicyActivator(this.policies, this.configuration, () -> findings, this.history,
				new ChangeAnnouncer(() -> this.generationListeners, () -> this.changeListeners, (event) -> {
				}), registry, () -> environment, Clock.systemUTC());
		this.decider = new CorsDecider(this.policies, List.of(), ClientDiagnostics.NONE);
		this.explainer = new GuardedExplainer(new CorsExplainer(this.policies)::explain);
	}

	/**
	 * Changes the configuration.
	 * @param yaml the new one
	 * @return what came of it
	 */
	public ActivationResult change(String yaml) {
		return this.activator.activate(ChangeRequest.of(ChangeCause.FILE),
				() -> TestConfiguration.yaml(yaml).environment());
	}

}
